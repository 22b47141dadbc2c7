import { expect, it } from 'vitest';
import { BehindNotice } from '../../../../renderer/features/sales/behind-notice';
import { show } from '../../support/render';
import { tenInTheMorning } from '../../support/views';

function said(until: number | null, language: 'en' | 'es' = 'en') {
  const { container, unmount } = show(
    <BehindNotice behind={{ localRef: 'REG2-000017', until }} now={() => tenInTheMorning} />,
    language,
  );
  const text = container.textContent?.replaceAll(/[\u202f\u00a0]/g, ' ');
  unmount();
  return text;
}

it('says which report goes first, and until when that one waits where it is known', () => {
  const [later, es] = [said(tenInTheMorning + 60_000), said(tenInTheMorning + 60_000, 'es')];
  expect(later).toMatch(/^Waits for REG2-000017The reports .* settled that one\.REG2-000017 waits until 10:01 AM\.$/);
  expect(es).toMatch(/^Espera a REG2-000017Los informes .*REG2-000017 espera hasta las 10:01 a\.m\.\.?$/);
  for (const until of [null, tenInTheMorning]) expect(said(until)).not.toContain('waits until');
});
