type Props = { readonly facts: readonly (readonly [name: string, value: string])[] };

/** What is known of a device; what is not known is left out. */
export function DeviceFacts({ facts }: Props) {
  const known = facts.filter(([, value]) => value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts device-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
