import type { UnreportedView } from "#domain/unreported.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** How many sites in communes that were hit have said nothing, and the way to whom to call. */
export function Unreported(props: { list: List<UnreportedView> }) {
  const sites = () => props.list.items()?.length;
  return (
    <Section
      id="unreported"
      title={t("desk.unreported")}
      count={sites()}
      tone="amber"
      empty={t("desk.allReported")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <div class="card stack tight">
        <p>{t("desk.unreportedHint", count(sites() ?? 0))}</p>
        <p>
          <a class="button" href="/unreported">
            {t("desk.openUnreported")}
          </a>
        </p>
      </div>
    </Section>
  );
}
