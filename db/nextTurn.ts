/**
 * One turn of the event loop, in which requests that have arrived are looked at. Long work on a
 * database that answers at once takes one now and then.
 */
export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
