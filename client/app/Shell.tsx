import { useLocation, type RouteSectionProps } from "@solidjs/router";
import { createEffect, ErrorBoundary, lazy, on, Show, Suspense } from "solid-js";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { keptWords, t } from "../words/t.ts";
import { loadOutbox } from "./delivery.ts";
import { isCut, isInApp, keptSince, nextRelease, showAnew } from "../api/fresh.ts";
import { Header } from "./Header.tsx";
import { Places } from "./Places.tsx";
import { me, membership } from "./session.ts";
import { createSteps, idle } from "./turn.ts";
import { held } from "./waiting.ts";

/** Whether the server said, on the page itself, that all it shows is a demonstration. */
const isDemo = () => document.documentElement.dataset.demo !== undefined;

/** Without a service worker there is nothing to notice, and with one this has been kept. */
const Notices = lazy(async () => {
  const [{ Notices: loaded }] = await Promise.all([import("../offline/Notices.tsx"), keptWords()]);
  return { default: loaded };
});

/**
 * Nothing waits for it, and what it keeps would take the line and the phone from the first screen: it
 * comes after all else that waits for an idle phone.
 */
const worker = idle()
  .then(idle)
  .then(() => import("../offline/worker.ts").catch(() => undefined));
void worker.then((loaded) => loaded?.startWorker());

/** The house around every screen, built in steps: its frame, its head, the ways through it, the screen. */
export function Shell(props: RouteSectionProps) {
  const location = useLocation();
  const step = createSteps(4);
  let main: HTMLElement | undefined;

  // Nothing can wait of somebody who never signed in here.
  createEffect(() => void (me() && goOn()));
  createEffect(on(() => location.pathname, showAnew));
  // A new screen is read from its beginning, by screen readers and by the keyboard.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  );

  return (
    <Show when={step() > 0}>
      <div class="shell">
        <a class="skip" href="#main" onClick={() => main?.focus()}>
          {t("app.skip")}
        </a>
        <Show when={isDemo()}>
          <aside class="demo">{t("app.demo")}</aside>
        </Show>
        <Show when={step() > 1}>
          <Header />
        </Show>
        <Show when={step() > 2}>
          <Places />
        </Show>
        <main id="main" class="screen" tabindex="-1" ref={(element) => (main = element)}>
          <Show when={me()?.needs && location.pathname !== "/second-factor"}>
            <p class="note warning">
              {t("app.factorNeeded")}{" "}
              <a href={`/second-factor?from=${location.pathname}`}>{t("app.factorNow")}</a>
            </p>
          </Show>
          <Show when={isCut() && !keptSince()}>
            <p class="note warning" role="status">
              {t("refusals.no_connection", {})}
            </p>
          </Show>
          <Show when={isInApp || keptSince() || nextRelease() || held()}>
            <Suspense>
              <Notices />
            </Suspense>
          </Show>
          <ErrorBoundary fallback={(error, reset) => <Broken error={error} onRetry={reset} />}>
            <Suspense fallback={<Skeleton />}>
              <Show when={step() > 3}>{props.children}</Show>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </Show>
  );
}

/** What goes on beside the screens of whoever is signed in, who waits for none of it: one after the other. */
function goOn() {
  void idle()
    .then(loadOutbox)
    .then((outbox) => outbox?.start());
  void idle()
    .then(() => import("../desk/followWork.ts"))
    .then(
      ({ followWork }) => followWork(),
      () => undefined,
    );
  void worker.then((loaded) => loaded?.keepField(membership()?.school?.id));
}

/** A part of the client could not be loaded, or failed. */
function Broken(props: { error: unknown; onRetry: () => void }) {
  // Whoever looks for what failed finds it where browsers tell such things.
  console.error(props.error);
  return (
    <div role="alert">
      <Empty title={t("app.broken")} hint={t("app.brokenHint")}>
        <button type="button" class="button" onClick={() => props.onRetry()}>
          {t("app.again")}
        </button>
      </Empty>
    </div>
  );
}
