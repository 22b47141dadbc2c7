import { z } from 'zod';
import type { ReadableDb } from '../../db/handles';
import { findSetting } from '../../db/repositories/settings';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { openSecret } from '../keys/sealed-secrets';
import { deriveSubkey } from '../keys/subkeys';
import { type BioTrackCredentials, type StoredSettings, storedSettings } from '../provisioning/settings';
import { settingKeys } from './apply-provisioning';

export type Terminal = { readonly settings: StoredSettings; readonly credentials: BioTrackCredentials };

const storedCredentials = z.strictObject({ username: z.string(), password: z.string() });

/** What this terminal was set up with, from its own store; a store that cannot say so is damaged. */
export function readTerminal(db: ReadableDb, dataKey: Buffer): Result<Terminal, AppError> {
  const settings = storedSettings.safeParse(parse(findSetting(db, settingKeys.settings)));
  const sealed = z.string().safeParse(parse(findSetting(db, settingKeys.credentials)));
  if (!settings.success || !sealed.success) return err(appError('E-DB-01'));
  const opened = openSecret(deriveSubkey(dataKey, 'credentials'), settingKeys.credentials, sealed.data);
  if (!opened.ok) return err(appError('E-DB-01'));
  const credentials = storedCredentials.safeParse(parse(opened.value));
  return credentials.success
    ? ok({ settings: settings.data, credentials: credentials.data })
    : err(appError('E-DB-01'));
}

function parse(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
