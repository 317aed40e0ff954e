import { hazards } from "#domain/campaign.ts";
import { For, Show } from "solid-js";
import {
  noEvidenceReasons,
  receiptEvidences,
  type NoEvidenceReason,
  type ReceiptEvidence,
} from "#domain/evidence.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { province } from "../app/province.ts";
import { Field } from "../look/Field.tsx";
import { Pills } from "../look/Pills.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { fieldsOf, requestOf, turnsEvidenceOff, type CampaignFields } from "./campaignFields.ts";
import { CommunesField } from "./CommunesField.tsx";
import { GiftFields } from "./GiftFields.tsx";

/** One tap more or less of money. */
const stepDong = 1_000_000;

/** Opens a campaign, or changes the given one; what can no longer change is told and why. */
export function CampaignForm(props: {
  campaign: CampaignView | undefined;
  /** Whether cash was promised: then givers hold its account number and a memo. */
  hasCash: boolean;
  onDone: (id: string) => void;
}) {
  const { campaign } = props;
  const form = createForm<CampaignFields>({
    place: `campaign:${campaign?.id ?? "new"}`,
    initial: () => fieldsOf(campaign, { province: province()?.name, now: Date.now() }),
    request: (fields) => requestOf(campaign, fields),
    onDone: (done) => props.onDone(campaign?.id ?? done?.id ?? ""),
  });
  const { draft, problem } = form;
  const issue = (name: string) =>
    issueAt(problem(), name) ?? (problem()?.facts?.field === name ? problem()?.title : undefined);

  return (
    <OfficeForm form={form} submit={t(campaign ? "app.save" : "campaigns.openSend")}>
      <TextField
        label={t("campaigns.name")}
        hint={t("campaigns.nameHint")}
        value={draft.value.name}
        error={issue("name")}
        onInput={(name) => draft.set({ name })}
      />
      <HazardField hazard={draft.value.hazard} onChange={(hazard) => draft.set({ hazard })} />
      <div class="pair">
        <DayField
          label={t("campaigns.startsOn")}
          value={draft.value.startsOn}
          error={issue("startsOn")}
          onInput={(startsOn) => draft.set({ startsOn })}
        />
        <DayField
          label={t("campaigns.endsOn")}
          value={draft.value.endsOn}
          error={issue("endsOn")}
          onInput={(endsOn) => draft.set({ endsOn })}
        />
      </div>
      <CommunesField
        chosen={draft.value.communes}
        error={issue("communes")}
        onChange={(communes) => draft.set({ communes })}
      />
      <div class="pair">
        <DaysField
          name="lapseDays"
          value={draft.value.lapseDays}
          error={issue("lapseDays")}
          onChange={(lapseDays) => draft.set({ lapseDays })}
        />
        <DaysField
          name="silenceDays"
          value={draft.value.silenceDays}
          error={issue("silenceDays")}
          onChange={(silenceDays) => draft.set({ silenceDays })}
        />
      </div>
      <TextField
        label={t("campaigns.glide")}
        hint={t("campaigns.glideHint")}
        max={30}
        value={draft.value.glide}
        error={issue("glide")}
        optional
        onInput={(glide) => draft.set({ glide: glide.toUpperCase() })}
      />
      <GiftFields
        bank={draft.value.bank}
        memoPrefix={draft.value.memoPrefix}
        isBankFixed={props.hasCash && campaign?.bank !== undefined}
        isPrefixFixed={props.hasCash}
        problem={problem()}
        onBank={(bank) => draft.set({ bank })}
        onPrefix={(memoPrefix) => draft.set({ memoPrefix })}
      />
      <EvidenceField
        asked={draft.value.receiptEvidence}
        onChange={(receiptEvidence) => draft.set({ receiptEvidence })}
      />
      <Show when={turnsEvidenceOff(campaign, draft.value)}>
        <WhyNoEvidence
          reason={draft.value.noEvidenceReason}
          error={issue("noEvidenceReason")}
          onChange={(noEvidenceReason) => draft.set({ noEvidenceReason })}
        />
      </Show>
      <Field
        label={t("campaigns.reversalLimit")}
        hint={t("campaigns.reversalLimitHint")}
        error={issue("reversalLimit")}
        optional
      >
        {(control) => (
          <Stepper
            control={control}
            value={draft.value.reversalLimit ?? undefined}
            scale={0}
            unit="₫"
            step={stepDong}
            onChange={(reversalLimit) => draft.set({ reversalLimit: reversalLimit ?? null })}
          />
        )}
      </Field>
    </OfficeForm>
  );
}

function HazardField(props: {
  hazard: CampaignFields["hazard"];
  onChange: (hazard: CampaignFields["hazard"]) => void;
}) {
  return (
    <fieldset class="stack tight">
      <legend class="label">{t("campaigns.hazardLabel")}</legend>
      <Pills
        name="hazard"
        of={hazards}
        chosen={props.hazard}
        wordOf={(hazard) => t(`campaigns.hazard.${hazard}`)}
        onChoose={props.onChange}
      />
    </fieldset>
  );
}

function EvidenceField(props: {
  asked: ReceiptEvidence;
  onChange: (asked: ReceiptEvidence) => void;
}) {
  return (
    <fieldset class="stack tight">
      <legend class="label">{t("campaigns.evidenceLabel")}</legend>
      <p class="hint">{t("campaigns.evidenceHint")}</p>
      <Pills
        name="evidence"
        of={receiptEvidences}
        chosen={props.asked}
        wordOf={(asked) => t(`campaigns.evidence.${asked}`)}
        onChoose={props.onChange}
      />
    </fieldset>
  );
}

/** The department answers to everyone for doing without. */
function WhyNoEvidence(props: {
  reason: NoEvidenceReason | undefined;
  error: string | undefined;
  onChange: (reason: NoEvidenceReason | undefined) => void;
}) {
  const choose = (value: string) =>
    props.onChange(noEvidenceReasons.find((known) => known === value));
  return (
    <Field
      label={t("campaigns.whyNoEvidence")}
      hint={t("campaigns.whyNoEvidenceHint")}
      error={props.error}
    >
      {(control) => (
        <select {...control} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t("campaigns.chooseReason")}</option>
          <For each={noEvidenceReasons}>
            {(one) => (
              <option value={one} selected={one === props.reason}>
                {t(`evidence.without.${one}`)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

function DayField(props: {
  label: string;
  value: string;
  error: string | undefined;
  onInput: (day: string) => void;
}) {
  return (
    <Field label={props.label} error={props.error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function DaysField(props: {
  name: "lapseDays" | "silenceDays";
  value: number | undefined;
  error: string | undefined;
  onChange: (days: number | undefined) => void;
}) {
  return (
    <Field
      label={t(`campaigns.${props.name}`)}
      hint={t(`campaigns.${props.name}Hint`)}
      error={props.error}
    >
      {(control) => (
        <Stepper
          control={control}
          value={props.value}
          scale={0}
          min={1}
          unit={t("campaigns.dayUnit")}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}
