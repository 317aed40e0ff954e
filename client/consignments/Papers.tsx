import type { ConsignmentView } from "#domain/giftViews.ts";
import { Icon } from "../look/Icon.tsx";
import { t } from "../words/t.ts";

/** The papers of a consignment, each a page of its own to print. */
export function Papers(props: { consignment: Pick<ConsignmentView, "id"> }) {
  const of = () => `/documents/consignments/${props.consignment.id}`;
  return (
    <p class="choices no-print">
      <Paper href={`${of()}/delivery-note`} word={t("consignments.printNote")} />
      <Paper href={`${of()}/handover`} word={t("consignments.printHandover")} />
    </p>
  );
}

function Paper(props: { href: string; word: string }) {
  return (
    <a class="button" href={props.href} rel="external" target="_blank">
      <Icon name="data" size={20} />
      {props.word}
    </a>
  );
}
