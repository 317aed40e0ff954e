import { kept } from "../app/kept.ts";
import { me } from "../app/session.ts";
import { subscribe, toldPlace, type Told } from "./device.ts";

/**
 * Goes on telling whoever wanted to be told on this device, when its browser has renewed or lost what it
 * is told by and the service worker could not say so. Asks nobody anything while all is as it was.
 */
export async function stayTold(registration: ServiceWorkerRegistration): Promise<void> {
  const told = kept(toldPlace) as Partial<Told> | undefined;
  const { pushManager } = registration;
  if (!told?.publicKey || told.account !== me()?.id) return;
  if (!pushManager || Notification.permission !== "granted") return;
  const now = await pushManager.getSubscription();
  if (now && now.endpoint === told.endpoint) return;
  await subscribe(pushManager, told.publicKey);
}
