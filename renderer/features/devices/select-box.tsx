type Props<T extends string | number> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly textOf: (option: T) => string;
  readonly onChange: (option: T) => void;
};

/** One of a few, under its label. */
export function SelectBox<T extends string | number>({ label, value, options, textOf, onChange }: Props<T>) {
  const choose = (text: string) => {
    const option = options.find(each => String(each) === text);
    if (option !== undefined) onChange(option);
  };
  return (
    <label className="choose-width">
      <span className="field-label">{label}</span>
      <select className="select" value={value} onChange={event => choose(event.target.value)}>
        {options.map(option => (
          <option key={option} value={option}>
            {textOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
