import { z } from 'zod';
import labels from './policies/labels.json';

export const labelPrintings = ['on-demand', 'with-sale'] as const;

/** Whether patient labels come with every sale, or when somebody asks for them. */
export type LabelPrinting = (typeof labelPrintings)[number];

export const labelPolicySchema = z.strictObject({
  reviewed: z.iso.date(),
  source: z.string().min(1),
  print: z.enum(labelPrintings),
});

export const defaultLabelPrinting: LabelPrinting = labelPolicySchema.parse(labels).print;
