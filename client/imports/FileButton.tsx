/**
 * The browser's own file chooser with our words on it. The same name chosen again counts too: it is
 * how a corrected file comes back.
 */
export function FileButton(props: {
  label: string;
  isPrimary?: boolean;
  onChoose: (file: File) => void;
}) {
  return (
    <label class="button file-button" classList={{ primary: props.isPrimary ?? false }}>
      {props.label}
      <input
        class="unseen"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onClick={(event) => (event.currentTarget.value = "")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) props.onChoose(file);
        }}
      />
    </label>
  );
}
