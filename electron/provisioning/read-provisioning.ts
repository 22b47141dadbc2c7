import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { z } from 'zod';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { Instant } from '../../shared/kernel/units';
import { missingOn } from '../../shared/tax/tax-table';
import { civilDateAt } from '../../shared/time/civil-date';
import { type ProvisioningFile, provisioningFile } from './schema';
import { taxTableOf } from './tax';

const maxBytes = 256 * 1024;
/** Reliability.md section 9; a register whose data is synthetic may be shown with shorter ones. */
const shortestPin = 6;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads a setup file, or says in a word which part of it was refused. What is in it is never quoted: it holds secrets. */
export function readProvisioning(path: string): Result<ProvisioningFile, AppError> {
  const text = readBounded(path);
  return text.ok ? parseProvisioning(text.value) : text;
}

export function parseProvisioning(text: string): Result<ProvisioningFile, AppError> {
  if (Buffer.byteLength(text, 'utf8') > maxBytes) return refused('larger than 256 KiB');
  const json = parseJson(text);
  if (!json.ok) return json;
  const file = provisioningFile.safeParse(json.value);
  if (!file.success) return refused(describeIssue(file.error.issues[0]));
  const { environment, users } = file.data;
  if (environment === 'production' && users.some(user => user.pin.length < shortestPin)) {
    return refused('users: a PIN of fewer than six digits');
  }
  // Nothing can sign a setup file yet, so none can be signed: a production till waits for that.
  if (environment === 'production') return refused('unsigned');
  return isAllowedAddress(file.data.biotrack.base_url)
    ? ok(file.data)
    : refused('biotrack.base_url: plain HTTP leaves this computer');
}

/** A rate that begins in the future leaves its goods without one until then, and untaxed sales cannot be called back. */
export function checkDates(file: ProvisioningFile, now: Instant): Result<ProvisioningFile, AppError> {
  const today = civilDateAt(now, file.store.time_zone);
  const [missing] = missingOn(taxTableOf(file.store.tax), today);
  return missing === undefined ? ok(file) : refused(`store.tax.rates: no rate for ${missing} on ${today}`);
}

function readBounded(path: string): Result<string, AppError> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // Absent, a folder, or not ours to read: to whoever set the till up it is one thing to look at, the path they gave.
    return refused('cannot be read');
  }
  try {
    if (!fstatSync(file).isFile()) return refused('cannot be read');
    const buffer = Buffer.alloc(maxBytes + 1);
    return ok(buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0)));
  } finally {
    closeSync(file);
  }
}

function parseJson(text: string): Result<unknown, AppError> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    // The parser's own message quotes the text, and the text holds a password.
    return refused('not JSON');
  }
}

/** TLS everywhere, but for a test register talking to a sandbox on its own machine. */
function isAllowedAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || loopback.has(hostname);
}

function refused(reason: string): { readonly ok: false; readonly error: AppError } {
  return err(appError('E-PRV-01', { reason }));
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'not valid';
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `${field === '' ? '' : `${field}: `}unknown field ${printable(issue.keys[0])}`;
  if (field === '') return 'not a setup file';
  if (issue.code === 'custom') return `${field}: ${issue.message}`;
  return `${field}: ${issue.code === 'invalid_type' ? 'missing or of the wrong kind' : 'not valid'}`;
}

/** A field name nobody here wrote, made safe to show and to log. */
function printable(name: string | undefined): string {
  return (name ?? '').replace(/[^A-Za-z0-9_.-]/g, '?').slice(0, 40);
}
