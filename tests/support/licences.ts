/** The fictional sample of hardware.md, section 4.4, byte for byte. */
const sampleElements =
  'DAQD123456789010 DCSSAMPLE DDEN DACJANE DDFN DADQ DDGN DCAE DCBNONE DCDNONE DBD01152023 DBB07041985 DBA07042031 DBC2 DAU064_IN DAG100_DEMO_AVE DAITAMPA DAJFL DAK336020000 DCFX1234567890123 DCGUSA DDAF DDB02012020 DDK1';

export type LicenceOptions = {
  /** Element ids and their new values; null leaves an element out. */
  readonly change?: Readonly<Record<string, string | null>>;
  readonly lineEnd?: string;
  readonly separator?: string;
  readonly version?: string;
  readonly reverse?: boolean;
};

/** A whole licence with its directory right, for a Florida driver who does not exist. */
export function aLicence(options: LicenceOptions = {}): string {
  const { change = {}, lineEnd = '\n', separator = '\u001e', version = '10', reverse = false } = options;
  const given = sampleElements.split(' ').map(each => each.replaceAll('_', ' '));
  const kept = given.flatMap(each => {
    const value = change[each.slice(0, 3)];
    return value === null ? [] : [value === undefined ? each : `${each.slice(0, 3)}${value}`];
  });
  const ids = new Set(given.map(each => each.slice(0, 3)));
  const added = Object.entries(change).flatMap(([id, value]) =>
    ids.has(id) || value === null ? [] : [`${id}${value}`],
  );
  const all = [...kept, ...added];
  const body = `DL${(reverse ? all.reverse() : all).join(lineEnd)}\r`;
  const length = (text: string) => String(text.length).padStart(4, '0');
  const at = String(41 + body.length).padStart(4, '0');
  return `@\n${separator}\rANSI 636010${version}0102DL0041${length(body)}ZF${at}0006${body}ZFZFA\r`;
}
