/** Where the bytes of photos wait to be sent: beside the outbox, loaded when the first is added. */
export const waiting = () => import("../outbox/photos.ts");
