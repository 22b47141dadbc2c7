import { describe, expect, it } from 'vitest';
import { dataCapacity, layouts, reportSize } from '../../../../electron/devices/scanner/report-layout';

describe('report layouts', () => {
  it('leave room for 56 data bytes before every field that follows them', () => {
    for (const layout of Object.values(layouts)) {
      const afterData = layout.dataAt + dataCapacity;
      expect(layout.flagAt).toBeGreaterThanOrEqual(afterData);
      expect(layout.codeIdAt ?? layout.flagAt).toBeGreaterThanOrEqual(afterData);
      expect(layout.flagAt).toBeLessThan(reportSize);
    }
  });
});
