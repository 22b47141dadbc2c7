import type { Brand } from './brand';

/** Whole US cents. */
export type Cents = Brand<number, 'Cents'>;
/** Hundredths of a unit of sale; 200 is two units. BioTrack keeps two decimals of quantity, never more. */
export type Quantity = Brand<number, 'Quantity'>;
/** What counts against an allotment, in whole thousandths of the registry's unit; which one says AllotmentUnit. */
export type Amount = Brand<number, 'Amount'>;
/** Micrograms of THC, micrograms of CBD, milligrams of smoking form. */
export type AllotmentUnit = 'ug_thc' | 'ug_cbd' | 'mg_smoking';
/** UTC milliseconds since 1970. */
export type Instant = Brand<number, 'Instant'>;
/** A civil date, YYYY-MM-DD; dates compare as text. */
export type CivilDate = Brand<string, 'CivilDate'>;
