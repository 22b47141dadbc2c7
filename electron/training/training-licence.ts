/** Who a licence of the training store is of; dates are YYYY-MM-DD. */
export type LicenceHolder = {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly expiresOn: string;
};

const headerLength = '@\n\u001e\rANSI 636010100101DL00000000'.length;

/** The PDF417 text of a Florida driver's licence that nobody has (AAMVA, version 10), for the virtual scanner. */
export function trainingLicence({ firstName, lastName, dateOfBirth, expiresOn }: LicenceHolder): string {
  const elements = [
    'DAQT000000000000',
    `DCS${lastName.toUpperCase()}`,
    `DAC${firstName.toUpperCase()}`,
    `DBB${usDate(dateOfBirth)}`,
    `DBA${usDate(expiresOn)}`,
    'DAG1 TRAINING WAY',
    'DAITAMPA',
    'DAJFL',
    'DCGUSA',
  ];
  const body = `DL${elements.join('\n')}\r`;
  return `@\n\u001e\rANSI 636010100101DL${fourDigits(headerLength)}${fourDigits(body.length)}${body}`;
}

function usDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}${date}${year}`;
}

function fourDigits(count: number): string {
  return String(count).padStart(4, '0');
}
