import { ChangedCluster, NewCluster } from "#domain/newPlaces.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import { newId } from "../api/newId.ts";
import { changedFields, createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** Adds a cluster, or changes the given one. */
export function ClusterForm(props: {
  cluster: ClusterView | undefined;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { cluster } = props;
  const known = { code: cluster?.code ?? "", name: cluster?.name ?? "" };
  const form = createForm({
    place: `cluster:${cluster?.id ?? "new"}`,
    initial: () => ({ id: cluster?.id ?? newId(), ...known }),
    request: ({ id, ...fields }) => {
      if (!cluster) return { path: "/api/clusters", body: { id, ...fields }, schema: NewCluster };
      const body = changedFields(known, fields);
      return body && { path: `/api/clusters/${cluster.id}/change`, body, schema: ChangedCluster };
    },
    onDone: () => props.onDone(),
  });
  const { draft, problem } = form;

  return (
    <OfficeForm form={form} submit={t("app.save")} onCancel={props.onCancel}>
      <TextField
        label={t("places.code")}
        hint={t("places.clusterCodeHint")}
        max={24}
        value={draft.value.code}
        error={issueAt(problem(), "code")}
        onInput={(code) => draft.set({ code })}
      />
      <TextField
        label={t("places.clusterName")}
        value={draft.value.name}
        error={issueAt(problem(), "name")}
        onInput={(name) => draft.set({ name })}
      />
    </OfficeForm>
  );
}
