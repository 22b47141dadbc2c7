import { z } from 'zod';

/** Building blocks of every message: bounded, normalised, and plain (reliability.md section 4.4). */
export const maxMessageBytes = 65_536;
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform(value => value.normalize('NFC'));
export const id = z.string().regex(/^[0-9A-Za-z_:.-]{1,64}$/);
/** What was computed here, of any size: a sum that its own screen could not be told would lock that screen for good. */
export const cents = z.int();
/** What a person types. */
export const positiveCents = z.int().min(0).max(100_000_000);
/** What the state says is there, of any size. */
export const stock = z.int().min(0);
/** What may be put in a cart. */
export const quantity = z.int().min(0).max(10_000_000);
export const amount = z.int();
export const instant = z.int().min(0);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const unit = z.enum(['ug_thc', 'ug_cbd', 'mg_smoking']);
export const orderType = z.enum(['MEDICAL', 'LOW_THC', 'SMOKING']);
export const route = z.enum(['EDIBLE', 'INHALATION', 'ORAL', 'SUBLINGUAL', 'SUPPOSITORY', 'TOPICAL', 'SMOKING']);
export const role = z.enum(['cashier', 'lead', 'admin']);
export const language = z.enum(['en', 'es']);
export const nothing = z.null();
/** What a lead is asked to approve, down to the very figure. */
export const approvedSubject = z.string().regex(/^[0-9A-Za-z_:.-]{1,128}$/);
/** Left out or null: nobody was asked. */
export const approvalToken = z.uuid().nullable().default(null);
/** Made by the screen for each press, so that a repeated press gets the first answer. */
export const requestId = z.uuid();
