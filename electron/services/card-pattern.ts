import { defaultCardPattern } from '../../shared/scan/read-scan';
import type { RegisterConfig } from './register-config';

/** The form of a card's number is data (hardware.md, section 4.5); the setup file was checked to be a sound pattern. */
export function cardPatternOf(config: RegisterConfig): RegExp {
  const { cardPattern } = config.store;
  return cardPattern === null ? defaultCardPattern : new RegExp(`^(?:${cardPattern})$`, 'i');
}
