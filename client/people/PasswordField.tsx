import { createSignal, Show } from "solid-js";
import { fold } from "#domain/fold.ts";
import { passwordMin } from "#domain/person.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import { passphrase, randomBelow } from "./passphrase.ts";

/**
 * A new password: shown or hidden, what it still lacks while it is typed, and one suggested at a
 * press. `names` are what it must not be alone: the user name, the person's, the school's.
 */
export function NewPasswordField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  names: readonly string[];
  error: string | undefined;
}) {
  const [isShown, setShown] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);

  const suggest = async () => {
    try {
      const { passphraseWords } = await import("./passphraseWords.ts");
      props.onChange(passphrase(passphraseWords, randomBelow));
      setShown(true);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  return (
    <div class="stack tight">
      <Field
        label={props.label}
        hint={t("accounts.passwordRule", passwordMin)}
        error={props.error ?? (hasFailed() ? t("refusals.no_connection", {}) : undefined)}
      >
        {(control) => (
          <input
            {...control}
            type={isShown() ? "text" : "password"}
            name="new-password"
            autocomplete="new-password"
            autocapitalize="none"
            spellcheck={false}
            value={props.value}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <Rule value={props.value} names={props.names} />
      <div class="line">
        <label class="check">
          <input
            type="checkbox"
            checked={isShown()}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          {t("accounts.show")}
        </label>
        <button type="button" class="button" onClick={() => void suggest()}>
          {t("accounts.suggest")}
        </button>
      </div>
    </div>
  );
}

/** What the password still lacks; nothing before the first letter. */
function Rule(props: { value: string; names: readonly string[] }) {
  const missing = () => passwordMin - [...props.value.normalize("NFKC")].length;
  const isName = () => props.names.some((name) => fold(name) === fold(props.value));
  return (
    <p class="small" role="status">
      <Show when={props.value}>
        <Show
          when={missing() > 0 || isName()}
          fallback={<span class="full">✓ {t("accounts.longEnough")}</span>}
        >
          <span class="lack">
            {missing() > 0 ? t("accounts.tooShort", missing()) : t("accounts.likeName")}
          </span>
        </Show>
      </Show>
    </p>
  );
}
