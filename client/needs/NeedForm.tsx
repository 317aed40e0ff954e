import { useLocation, useNavigate } from "@solidjs/router";
import { createMemo, lazy, Show, Suspense } from "solid-js";
import type { CampaignView } from "#domain/placeViews.ts";
import type { Me } from "#domain/answers.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { createDraft } from "../app/draft.ts";
import { may, me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createSteps } from "../app/turn.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { createSending } from "./createSending.ts";
import { createSites } from "./createSites.ts";
import { fieldsOf, newDraft, placeOfNeed, titleOf, type NeedDraft } from "./needDraft.ts";
import { NeedFields } from "./NeedFields.tsx";
import { SiteField } from "./SiteField.tsx";
import "./form.css";

/** A warning that never stops anyone, loaded once there is something to compare; without a connection it is none. */
const Similar = lazy(async () => ({
  default: (await import("./Similar.tsx").catch(() => undefined))?.Similar ?? nothing,
}));
const nothing = () => undefined;

/** Files a need, in under a minute on a phone. */
export function NeedForm() {
  createTitle(() => t("needs.file"));
  const step = createSteps(1);
  const isKnown = () => step() > 0 && me() !== undefined && campaigns() !== undefined;
  // A draft belongs to whom one is now and to one campaign: changing either opens another.
  const about = createMemo(
    () => {
      const known = me();
      const now = campaign();
      return known && now && may("file_need") ? { me: known, campaign: now } : undefined;
    },
    undefined,
    {
      equals: (a, b) => a?.me.active === b?.me.active && a?.campaign.id === b?.campaign.id,
    },
  );

  return (
    <div class="stack narrow need-form">
      <h1>{t("needs.file")}</h1>
      <Show when={isKnown()} fallback={<Skeleton />}>
        <Show when={about()} keyed fallback={<NotHere />}>
          {(known) => (
            <Show when={known.campaign.open} fallback={<Over campaign={known.campaign} />}>
              <Form me={known.me} campaign={known.campaign} />
            </Show>
          )}
        </Show>
      </Show>
    </div>
  );
}

function Form(props: { me: Me; campaign: CampaignView }) {
  const navigate = useNavigate();
  const { me: who, campaign: of } = props;
  // What leads here may name the site, as a list of silent sites does.
  const asked = useLocation().query.site?.toString();
  const site = who.sites.length === 1 ? who.sites[0]?.id : asked;
  const draft = createDraft<NeedDraft>(placeOfNeed(who.active ?? "", of.id), () => newDraft(site));
  const own = who.memberships.find(({ id }) => id === who.active)?.school;
  const sites = createSites(() => own?.id ?? draft.value.school?.id, draft);
  const sending = createSending({
    draft,
    path: "/api/needs",
    act: "file",
    order: () => ({
      title: titleOf(draft.value, sites().find(({ id }) => id === draft.value.site)?.name),
      address: "/needs/new",
      photos: draft.value.photos,
    }),
    body: () => ({
      id: draft.value.id,
      campaign: of.id,
      ...(draft.value.site && { site: draft.value.site }),
      ...fieldsOf(draft.value),
      enteredFrom: draft.value.enteredFrom,
      ...(draft.value.photos.length > 0 && { photos: draft.value.photos }),
    }),
    onDone: ({ id }) => navigate(`/needs/${id}`, { replace: true }),
  });

  return (
    <NeedFields
      draft={draft}
      sending={sending}
      hint={t("needs.formHint")}
      hasPhotos
      similar={
        <Show when={draft.value.site && draft.value.lines.length > 0}>
          <Suspense>
            <Similar
              campaign={of.id}
              site={draft.value.site}
              own={draft.value.id}
              lines={draft.value.lines}
            />
          </Suspense>
        </Show>
      }
    >
      <SiteField
        draft={draft}
        sites={sites()}
        problem={sending.problem()}
        mine={own && who.sites}
      />
    </NeedFields>
  );
}

/** The campaign takes no more needs. */
function Over(props: { campaign: CampaignView }) {
  return (
    <Empty
      title={t("app.campaignOver", props.campaign.name)}
      hint={t("refusals.campaign_closed", { endedOn: props.campaign.endsOn })}
    >
      <a class="button" href="/">
        {t("app.backToMap")}
      </a>
    </Empty>
  );
}

/** Nobody is signed in, this account files no needs, or there is nothing to file for. */
function NotHere() {
  return (
    <Show
      when={me()}
      fallback={
        <Empty title={t("needs.signInToFile")}>
          <a class="button primary" href="/sign-in?from=/needs/new">
            {t("app.signIn")}
          </a>
        </Empty>
      }
    >
      <Empty
        title={t(may("file_need") ? "app.noCampaign" : "needs.mayNotFile")}
        {...(!may("file_need") && { hint: t("needs.mayNotFileHint") })}
      >
        <a class="button primary" href="/">
          {t("app.backToMap")}
        </a>
      </Empty>
    </Show>
  );
}
