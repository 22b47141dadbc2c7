import type { z } from 'zod';
import { defaultLabelPrinting } from '../../shared/documents/label-policy';
import type { RegisterConfig } from '../services/register-config';
import { discountPolicyOf } from './discounts';
import { gracePolicyOf } from './grace';
import { type ProvisioningFile, provisioningFile } from './schema';
import { stockPolicyOf } from './stock';
import { taxTableOf } from './tax';
import { tillPolicyOf } from './till';
import { undoPolicyOf } from './undo';

/** What the store keeps of a setup file: everything that is no secret and no person. Read again with the same strictness. */
export const storedSettings = provisioningFile
  .pick({ environment: true, terminal: true, store: true, policy: true, devices: true })
  .extend({ biotrack: provisioningFile.shape.biotrack.omit({ username: true, password: true }) });
export type StoredSettings = z.output<typeof storedSettings>;

export type BioTrackCredentials = { readonly username: string; readonly password: string };

export type Provisioned = {
  readonly settings: StoredSettings;
  /** Sealed before they touch the disk, and in no log, setting or argument (reliability.md section 6). */
  readonly credentials: BioTrackCredentials;
  readonly users: ProvisioningFile['users'];
  readonly merchandise: ProvisioningFile['merchandise'];
};

export function splitProvisioning(file: ProvisioningFile): Provisioned {
  const { format: _format, users, merchandise, biotrack: state, ...rest } = file;
  const { username, password, ...plainState } = state;
  return { settings: { ...rest, biotrack: plainState }, credentials: { username, password }, users, merchandise };
}

/** Longest wait until the state documents its bounds; a minute where nobody's medicine depends on it (design.md D5b). */
const settleSeconds = { production: 960, test: 60, training: 60 } as const;

export type Installation = {
  readonly mode: RegisterConfig['mode'];
  readonly version: string;
  readonly dataFolder: string;
};

export function registerConfigOf(settings: StoredSettings, installation: Installation): RegisterConfig {
  return {
    ...installation,
    terminal: settings.terminal,
    store: {
      name: settings.store.name,
      address: settings.store.address,
      licence: settings.store.licence,
      location: settings.store.location,
      cardPattern: settings.store.card_pattern ?? null,
      zone: settings.store.time_zone,
      opens: settings.store.hours.open,
      closes: settings.store.hours.close,
      tax: taxTableOf(settings.store.tax),
    },
    biotrack: {
      baseUrl: settings.biotrack.base_url,
      licenceNumber: settings.biotrack.license_number,
      validateMode: settings.biotrack.validate_mode,
      training: settings.biotrack.training === 1,
    },
    policy: {
      offline: settings.policy.offline,
      validationTtlS: settings.policy.validation_ttl_s,
      idleLockS: settings.policy.idle_lock_s,
      settleS: settings.policy.settle_s ?? settleSeconds[installation.mode],
      approvalS: settings.policy.approval_s,
    },
    discounts: discountPolicyOf(settings.policy.discounts),
    grace: gracePolicyOf(settings.policy.grace),
    labels: settings.policy.labels ?? defaultLabelPrinting,
    till: tillPolicyOf(settings.policy.till),
    undo: undoPolicyOf(settings.policy.undo),
    stock: stockPolicyOf(settings.policy.stock),
  };
}
