import { onTestFinished } from 'vitest';
import { type BioTrackClient, createBioTrackClient } from '../../../electron/biotrack/biotrack-client';
import { type BioTrackConfig, defaultLimits } from '../../../electron/biotrack/client-config';
import type { DispenseReport } from '../../../electron/biotrack/port';
import { createTransport, type Transport } from '../../../electron/biotrack/transport';
import type { Barcode } from '../../../shared/catalog/sellable-item';
import type { Cents, Quantity } from '../../../shared/kernel/units';
import { aLog, type RecordedLog, realClock } from './ports';

export const quickLimits = {
  connectMs: 500,
  tlsMs: 500,
  readMs: 400,
  writeMs: 400,
  readRetries: 0,
  readRetryBaseMs: 1,
};

/** What a line makes of the honest one. */
export type Bend = (line: Transport) => Transport;

/** A client of the vectors' employee, with short limits, that ends with the test. */
export function aClient(
  baseUrl: string,
  changes: Partial<BioTrackConfig> = {},
  log: RecordedLog = aLog(),
  bend: Bend = line => line,
): BioTrackClient {
  const client = createBioTrackClient({
    config: {
      baseUrl,
      licenceNumber: '999000800',
      username: 'e014',
      password: 'pass-e014',
      training: true,
      location: 'FL-0042',
      limits: quickLimits,
      pace: null,
      ...changes,
    },
    clock: realClock,
    random: () => 0.5,
    log,
    transport: bend(createTransport({ baseUrl, limits: { ...defaultLimits, ...quickLimits, ...changes.limits } })),
  });
  onTestFinished(() => client.close());
  return client;
}

/** TV01: two vape carts for P1, as the commit would decide them. */
export function aReport(changes: Partial<DispenseReport> = {}): DispenseReport {
  return {
    requestId: '474d83c0-139d-45a0-abcd-4cd1fe31d441',
    externalId: 'R2-000123',
    terminalId: 'REG-2',
    employeeId: 'E-014',
    cardId: 'PTEST0001',
    caregiverCardId: null,
    presenter: 'PATIENT',
    lines: [
      {
        number: 1,
        externalId: 'R2-000123-1',
        barcode: '0001000000000029' as Barcode,
        quantity: 200 as Quantity,
        unitPriceCents: 4500 as Cents,
        orderType: 'MEDICAL',
        route: 'INHALATION',
        taxCents: 0 as Cents,
      },
    ],
    ...changes,
  };
}
