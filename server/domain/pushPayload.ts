/**
 * What a push message holds, encrypted for one device. It is read by the service worker, and stands on
 * a locked screen: nothing of other people is in it.
 */
export type PushPayload = {
  title: string;
  body: string;
  /** The screen that it leads to. */
  path: string;
  /** A later message of the same tag takes the place of the earlier one. */
  tag: string;
  /** A need that can be confirmed from the message itself, under this idempotency key. */
  confirm?: {
    need: string;
    code: string;
    key: string;
    word: string;
    /** What is said once it was sent, or is kept on the phone to be sent, or was neither. */
    done: string;
    kept: string;
    failed: string;
    owner: { username: string; membership: string };
  };
};
