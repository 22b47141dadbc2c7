import { describe, expect, it } from 'vitest';
import { dataCapacity, layoutOfVendor, layouts, reportSize } from '../../../../electron/devices/scanner/report-layout';

describe('report layouts', () => {
  it('leave room for 56 data bytes before every field that follows them', () => {
    for (const layout of Object.values(layouts)) {
      const afterData = layout.dataAt + dataCapacity;
      expect(layout.flagAt).toBeGreaterThanOrEqual(afterData);
      expect(layout.codeIdAt ?? layout.flagAt).toBeGreaterThanOrEqual(afterData);
      expect(layout.flagAt).toBeLessThan(reportSize);
    }
  });

  it('are B for Newland and A for every other vendor', () => {
    expect([0x1eab, 0x0c2e, 0x23d0, 0x05e0, 0].map(layoutOfVendor)).toEqual(['B', 'A', 'A', 'A', 'A']);
  });
});
