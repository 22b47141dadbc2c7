export type ChoiceListProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly choices: readonly { readonly key: string; readonly label: string; readonly hint: string }[];
};

/** One of several, as large as a finger. */
export function ChoiceList({ legend, name, chosen, onChoose, choices }: ChoiceListProps) {
  return (
    <fieldset className="choose-list">
      <legend className="field-label">{legend}</legend>
      {choices.map(({ key, label, hint }) => (
        <label key={key} className="choose-row">
          <input type="radio" name={name} value={key} checked={key === chosen} onChange={() => onChoose(key)} />
          <span>{label}</span>
          {hint === '' ? null : <code className="choose-hint">{hint}</code>}
        </label>
      ))}
    </fieldset>
  );
}
