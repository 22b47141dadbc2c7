import { expect, it } from 'vitest';
import { exportFault } from '../../../../electron/services/reports/export-fault';

it.each([
  ['ENOSPC', 'E-EXP-01'],
  ['EDQUOT', 'E-EXP-01'],
  ['EACCES', 'E-EXP-02'],
  ['EROFS', 'E-EXP-02'],
  ['ENOENT', 'E-EXP-03'],
  ['EIO', 'E-EXP-03'],
])('%s of the file is %s on the screen', (code, answer) => {
  expect(exportFault(Object.assign(new Error(code), { code }))?.code).toBe(answer);
});

it('leaves what is no fault of the file to others', () => {
  expect(exportFault(new Error('SQLITE_CORRUPT'))).toBeNull();
  expect(exportFault(Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT' }))).toBeNull();
});
