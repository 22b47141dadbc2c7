import { expect, it } from 'vitest';
import { describeFatal, exitCodes, type FatalCode, fatalPage } from '../../../electron/shell/fatal-start';
import { appError } from '../../../shared/kernel/error-code';

it('says what is wrong in the words of the catalogue, with an exit code of its own', () => {
  const errors = [
    appError('E-APP-01'),
    appError('E-APP-02'),
    appError('E-DB-01'),
    appError('E-DB-03', { v: '1.4.0' }),
    appError('E-KEY-01', { code: '1A2B-3C4D' }),
    appError('E-KEY-02'),
    appError('E-PRV-01', { reason: 'unsigned' }),
  ];
  expect(errors.map(error => describeFatal(error, 'en')).map(({ nextSteps: _steps, ...fatal }) => fatal)).toEqual([
    { code: 'E-APP-01', sentence: 'The register is already open on this till.', exitCode: 10 },
    {
      code: 'E-APP-02',
      sentence: 'This till was copied or restored. IT must re-enrol it. Sending is paused.',
      exitCode: 11,
    },
    {
      code: 'E-DB-01',
      sentence: 'The sales file is damaged. Selling is stopped and the file is kept. A lead can start recovery.',
      exitCode: 20,
    },
    {
      code: 'E-DB-03',
      sentence: 'This data belongs to a newer version. Install version 1.4.0 or later.',
      exitCode: 22,
    },
    {
      code: 'E-KEY-01',
      sentence: 'This till cannot unlock its data. Give IT this code: 1A2B-3C4D. Nothing was deleted.',
      exitCode: 30,
    },
    {
      code: 'E-KEY-02',
      sentence: 'This computer has no safe key storage. IT must set it up before use.',
      exitCode: 31,
    },
    { code: 'E-PRV-01', sentence: 'This setup file was refused (unsigned). Ask IT for a new one.', exitCode: 40 },
  ]);
});

it('says it in Spanish, every code differently', () => {
  const codes = Object.keys(exitCodes) as FatalCode[];
  const english = new Set(codes.map(code => describeFatal(appError(code), 'en').sentence));
  const spanish = codes.map(code => describeFatal(appError(code), 'es').sentence);
  expect({ distinct: new Set(spanish).size, shared: spanish.filter(sentence => english.has(sentence)) }).toEqual({
    distinct: codes.length,
    shared: [],
  });
});

it('calls any other failure a fault', () => {
  expect(describeFatal(appError('E-TIL-01'), 'en')).toEqual({
    code: 'E-IPC-04',
    sentence: 'Something went wrong while the register was starting. Call IT.',
    nextSteps: [],
    exitCode: 1,
  });
});

it('says what IT can do about a till that was copied or restored, in both languages', () => {
  for (const [language, audit] of [
    ['en', 'Sales, Receipt audit'],
    ['es', 'Ventas, Auditoría de recibos'],
  ] as const) {
    const fatal = describeFatal(appError('E-APP-02'), language);
    expect([fatal.nextSteps.length, fatal.nextSteps[2]?.includes(audit)]).toEqual([3, true]);
    for (const step of fatal.nextSteps) expect(fatalPage(fatal, language)).toContain(`<li>${step}</li>`);
  }
});

it('shows markup as text', () => {
  const page = fatalPage(describeFatal(appError('E-PRV-01', { reason: '<script>alert("1")</script>' }), 'en'), 'en');
  expect(page).not.toContain('<script');
  expect(page).toContain('&#60;script&#62;');
});

it('gives the reason against a setup file in Spanish, and leaves the name of the field', () => {
  const reasons = ['unsigned', 'store.time_zone: not a time zone', 'users: the same login twice'];
  expect(reasons.map(reason => describeFatal(appError('E-PRV-01', { reason }), 'es').sentence)).toEqual([
    'Este archivo de configuración fue rechazado (sin firma). Pida uno nuevo a Sistemas.',
    'Este archivo de configuración fue rechazado (store.time_zone: no es una zona horaria). Pida uno nuevo a Sistemas.',
    'Este archivo de configuración fue rechazado (users: login repetido). Pida uno nuevo a Sistemas.',
  ]);
});
