import { For, Show } from "solid-js";
import { ChosenProvince, type ProvinceChoice, type SetupView } from "#domain/province.ts";
import { province, refreshProvince } from "../app/province.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { CommuneList } from "./CommuneList.tsx";
import { createForm } from "./createForm.ts";
import { ForOffice } from "./ForOffice.tsx";
import { OfficeForm } from "./OfficeForm.tsx";
import { TextField } from "./TextField.tsx";
import "./setup.css";

/** Which province this server is for, what its department is called, and its communes. */
export function ProvinceScreen() {
  createTitle(() => t("setup.provinceTitle"));
  return (
    <div class="stack setup">
      <h1>{t("setup.provinceTitle")}</h1>
      <ForOffice act="see_setup">
        <Province />
      </ForOffice>
    </div>
  );
}

function Province() {
  const choices = createAnswer<{ items: ProvinceChoice[] }>(() => ({ path: "/api/provinces" }));
  const setup = createAnswer<SetupView>(() => ({ path: "/api/setup" }));
  const problem = () => choices.problem() ?? setup.problem();
  const isKnown = () => choices.value() && setup.value();
  const refresh = () => {
    choices.refresh();
    setup.refresh();
    void refreshProvince();
  };
  return (
    <>
      <ProblemNote problem={problem()} onRetry={refresh} />
      <Show when={isKnown()} fallback={<Skeleton />}>
        <div class="narrow stack">
          <Show
            when={may("choose_province")}
            fallback={
              <>
                <Show when={province()}>
                  {(known) => <p class="strong">{known().department}</p>}
                </Show>
                <p class="note">{t("setup.onlyAdministrator")}</p>
              </>
            }
          >
            <ProvinceForm
              choices={choices.value()?.items ?? []}
              chosen={setup.value()?.province ?? undefined}
              isFixed={isStanding(setup.value())}
              onDone={refresh}
            />
          </Show>
        </div>
        {/* Another province has other communes. */}
        <Show when={setup.value()?.province?.id} keyed>
          {(_province) => <CommuneList />}
        </Show>
      </Show>
      <p>
        <a href="/setup">{t("setup.back")}</a>
      </p>
    </>
  );
}

/** Whether something stands on the province, so that it can no longer be another. */
function isStanding(setup: SetupView | undefined): boolean {
  return setup !== undefined && setup.schools + setup.campaigns > 0;
}

function ProvinceForm(props: {
  choices: readonly ProvinceChoice[];
  chosen: SetupView["province"] | undefined;
  isFixed: boolean;
  onDone: () => void;
}) {
  const form = createForm({
    place: "province",
    initial: () => ({
      province: props.chosen?.id ?? "",
      department: props.chosen?.department ?? "",
    }),
    request: (fields) => ({ path: "/api/province", body: { ...fields }, schema: ChosenProvince }),
    onDone: () => props.onDone(),
  });
  const { draft, problem } = form;
  const choice = () => props.choices.find(({ id }) => id === draft.value.province);
  const usual = (id: string) => {
    const named = props.choices.find((one) => one.id === id);
    return named ? t("setup.departmentOf", named.name) : "";
  };
  const choose = (id: string) => {
    const typed = draft.value.department;
    // A name that someone wrote differently stays.
    const isUsual = typed === "" || typed === usual(draft.value.province);
    draft.set({ province: id, ...(isUsual && { department: usual(id) }) });
  };

  return (
    <OfficeForm form={form} submit={t("setup.provinceSave")}>
      <Field
        label={t("setup.provinceName")}
        hint={t(props.isFixed ? "setup.provinceFixed" : "setup.provinceOnce")}
        error={issueAt(problem(), "province")}
      >
        {(control) => (
          <select
            {...control}
            disabled={props.isFixed}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{t("setup.chooseProvince")}</option>
            <For each={props.choices}>
              {({ id, name, communes }) => (
                <option value={id} selected={id === draft.value.province}>
                  {t("setup.provinceOption", name, count(communes))}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={choice() && !choice()?.located}>
        <p class="note warning">{t("setup.notLocated")}</p>
      </Show>
      <TextField
        label={t("setup.department")}
        value={draft.value.department}
        error={issueAt(problem(), "department")}
        onInput={(department) => draft.set({ department })}
      />
    </OfficeForm>
  );
}
