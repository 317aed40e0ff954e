import { For, Show } from "solid-js";
import { meansOfSending } from "#domain/consignment.ts";
import { campaigns } from "../app/campaign.ts";
import { Field } from "../look/Field.tsx";
import { Pills } from "../look/Pills.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { SchoolChoice } from "../needs/SchoolChoice.tsx";
import { GiverField } from "../pledges/GiverField.tsx";
import type { Form } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { day } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import type { Places } from "./createPlaces.ts";
import type { PaperFields } from "./paperFields.ts";
import { PaperLines } from "./PaperLines.tsx";

/** One tap more or less of money. */
const stepDong = 100_000;

interface Parts {
  form: Form<PaperFields>;
  places: Places;
}

/** What a paper says: which it is, who gave, who received, what, and who signed. */
export function PaperGiftForm(props: Parts) {
  const draft = () => props.form.draft;
  const issue = (...path: (string | number)[]) => issueAt(props.form.problem(), ...path);
  return (
    <OfficeForm form={props.form} submit={t("paper.send")}>
      <CampaignField {...props} />
      <div class="pair">
        <TextField
          label={t("paper.document")}
          hint={t("paper.documentHint")}
          value={draft().value.document}
          error={issue("document")}
          onInput={(document) => draft().set({ document })}
        />
        <Field label={t("paper.givenOn")} hint={t("paper.givenOnHint")} error={issue("givenOn")}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft().value.givenOn}
              onInput={(event) => draft().set({ givenOn: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <GiverField
        value={draft().value.cluster}
        error={issue("cluster")}
        onChange={(cluster) => draft().set({ cluster })}
      />
      <SchoolAndSite {...props} />
      <Given {...props} />
      <div class="pair">
        <TextField
          label={t("paper.receiver")}
          hint={t("paper.receiverHint")}
          optional
          value={draft().value.receiver}
          error={issue("receiver", "name")}
          onInput={(receiver) => draft().set({ receiver })}
        />
        <TextField
          label={t("paper.position")}
          hint={t("paper.positionHint")}
          optional
          value={draft().value.position}
          error={issue("receiver", "position")}
          onInput={(position) => draft().set({ position })}
        />
      </div>
    </OfficeForm>
  );
}

function dayHint({ campaign }: Places): string | undefined {
  const of = campaign();
  return of && t("paper.campaignHint", day(of.startsOn), day(of.endsOn));
}

/** Which campaign the gift was given in; one that is over as well. */
function CampaignField(props: Parts) {
  return (
    <Field
      label={t("paper.campaign")}
      hint={dayHint(props.places)}
      error={issueAt(props.form.problem(), "campaign")}
    >
      {(control) => (
        <select
          {...control}
          onChange={(event) => props.form.draft.set({ campaign: event.currentTarget.value })}
        >
          <For each={campaigns()}>
            {({ id, name }) => (
              <option value={id} selected={id === props.places.campaign()?.id}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

function SchoolAndSite(props: Parts) {
  const draft = () => props.form.draft;
  const error = () => issueAt(props.form.problem(), "site");
  return (
    <div class="stack tight">
      <SchoolChoice
        school={draft().value.school ?? undefined}
        error={error()}
        onChoose={(school) => draft().set({ school: school ?? null, site: "" })}
      />
      <Show when={props.places.sites().length > 1}>
        <Field label={t("needs.site")} error={error()}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => draft().set({ site: event.currentTarget.value })}
            >
              <For each={props.places.sites()}>
                {({ id, name, closedAt }) => (
                  <option value={id} selected={id === props.places.site()}>
                    {closedAt === undefined ? name : t("paper.closedSite", name)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </div>
  );
}

/** Money in one field, or goods line by line. */
function Given(props: Parts) {
  const draft = () => props.form.draft;
  return (
    <fieldset class="stack">
      <legend class="label">{t("paper.what")}</legend>
      <Pills
        name="means"
        of={meansOfSending}
        chosen={draft().value.means}
        wordOf={(means) => t(`paper.means.${means}`)}
        onChoose={(means) => draft().set({ means })}
      />
      <Show
        when={draft().value.means === "goods"}
        fallback={
          <Field
            label={t("paper.money")}
            error={issueAt(props.form.problem(), "lines", 0, "quantity")}
          >
            {(control) => (
              <Stepper
                control={control}
                value={draft().value.money ?? undefined}
                scale={0}
                unit="₫"
                step={stepDong}
                onChange={(money) => draft().set({ money: money ?? null })}
              />
            )}
          </Field>
        }
      >
        <PaperLines draft={draft()} problem={props.form.problem()} />
      </Show>
    </fieldset>
  );
}
