import { type ProvisioningInput, provisioningFile } from '../provisioning/schema';
import { type Provisioned, splitProvisioning } from '../provisioning/settings';

export type TrainingUser = ProvisioningInput['users'][number];

/** Known to the sandbox by their registration ids; Max is there to show what a user without one may not do. */
export const trainingUsers = [
  { name: 'Ana Ruiz', login: 'ana', role: 'cashier', pin: '135790', mmur: { registered: true, id: 'E-021' } },
  { name: 'Lee Bell', login: 'lee', role: 'lead', pin: '246801', mmur: { registered: true, id: 'E-022' } },
  { name: 'Ivy Salas', login: 'ivy', role: 'admin', pin: '864209', mmur: { registered: true, id: 'E-031' } },
  { name: 'Max Moor', login: 'max', role: 'cashier', pin: '975318', mmur: { registered: false, id: 'E-098' } },
] as const satisfies readonly TrainingUser[];

/** What a shop sells beside medicine; the state is never told of it. */
export const trainingMerchandise = [
  { sku: 'TEE-M', barcode: '850012345015', name: 'Counterleaf T-shirt, M', price_cents: 2_400 },
  { sku: 'TEE-L', barcode: '850012345022', name: 'Counterleaf T-shirt, L', price_cents: 2_400 },
  { sku: 'CAP', barcode: '850012345039', name: 'Counterleaf cap', price_cents: 2_200 },
  { sku: 'LIGHTER', barcode: '850012345046', name: 'Lighter', price_cents: 299 },
  { sku: 'GRINDER', barcode: '850012345053', name: 'Four-piece grinder', price_cents: 1_850 },
  { sku: 'TRAY', barcode: '850012345060', name: 'Rolling tray', price_cents: 1_200 },
  { sku: 'POUCH', barcode: '850012345077', name: 'Locking pouch', price_cents: 1_600 },
] as const satisfies NonNullable<ProvisioningInput['merchandise']>;

export type TrainingPorts = { readonly state: number; readonly scanner: number; readonly printer: number };

/**
 * A setup file like any other, read by the same schema, whose every address is this computer's own. Nobody hands it an
 * address: only port numbers go in, so no mistake elsewhere can point a training register at the state.
 */
export function trainingProvisioning(ports: TrainingPorts): Provisioned {
  const file: ProvisioningInput = {
    format: 1,
    environment: 'test',
    terminal: { id: 'TRAIN-1', name: 'Training register' },
    store: {
      name: 'Counterleaf Tampa (training)',
      address: '1200 Bayshore Walk, Tampa, FL 33606',
      licence: 'MMTC-TRAINING',
      location: 'FL-0042',
      time_zone: 'America/New_York',
      // The sandbox's store never closes either: people train when the shop is shut.
      hours: { open: '00:00', close: '24:00' },
      tax: { merchandise_bp: 750 },
    },
    biotrack: {
      base_url: `http://127.0.0.1:${ports.state}`,
      license_number: '999000800',
      username: 'e021',
      password: 'pass-e021',
      validate_mode: 'server',
      training: 1,
    },
    devices: {
      scanner: { kind: 'tcp', host: '127.0.0.1', port: ports.scanner },
      printer: { kind: 'tcp', host: '127.0.0.1', port: ports.printer, width: 42, drawer: true },
    },
    users: [...trainingUsers],
    merchandise: [...trainingMerchandise],
  };
  return splitProvisioning(provisioningFile.parse(file));
}
