export const RESOURCE_PURPOSES = ['emergency', 'abuse', 'crisis', 'own-behaviour'] as const;
export type ResourcePurpose = (typeof RESOURCE_PURPOSES)[number];

/** One help line as it was seen in a published source. `checkedOn` is the day somebody last looked, ISO 8601. */
export type Resource = {
  /** ISO 3166-1 alpha-2; `anywhere` is shown to all, and alone where no country is known. */
  readonly country: string;
  readonly purpose: ResourcePurpose;
  readonly name: string;
  readonly contact: string;
  readonly checkedOn: string;
  readonly source: string;
};

/** Older than this, the test suite fails until somebody has looked again (S9). */
export const RESOURCES_GO_STALE_AFTER_DAYS = 180;

const SEEN = { checkedOn: '2026-11-24', source: 'clinical-rules.md, published sources' } as const;

/**
 * The lines were seen in published sources; nobody has dialled them. A line may be added only with the day and the
 * place it was seen; never from memory.
 */
export const RESOURCES: readonly Resource[] = [
  { country: 'US', purpose: 'emergency', name: 'Emergency', contact: '911', ...SEEN },
  { country: 'US', purpose: 'abuse', name: 'National DV Hotline', contact: '1-800-799-7233', ...SEEN },
  {
    country: 'US',
    purpose: 'abuse',
    name: 'National DV Hotline by text',
    contact: 'START to 88788',
    ...SEEN,
  },
  { country: 'US', purpose: 'crisis', name: 'Crisis line, call or text', contact: '988', ...SEEN },

  { country: 'CA', purpose: 'emergency', name: 'Emergency', contact: '911', ...SEEN },
  { country: 'CA', purpose: 'abuse', name: 'Shelters and support', contact: 'sheltersafe.ca', ...SEEN },
  { country: 'CA', purpose: 'crisis', name: 'Crisis line', contact: '9-8-8', ...SEEN },

  { country: 'GB', purpose: 'emergency', name: 'Emergency', contact: '999', ...SEEN },
  {
    country: 'GB',
    purpose: 'abuse',
    name: 'National Domestic Abuse Helpline',
    contact: '0808 2000 247',
    ...SEEN,
  },
  { country: 'GB', purpose: 'crisis', name: 'Samaritans', contact: '116 123', ...SEEN },
  { country: 'GB', purpose: 'crisis', name: 'SHOUT by text', contact: '85258', ...SEEN },

  { country: 'IE', purpose: 'emergency', name: 'Emergency', contact: '112 or 999', ...SEEN },
  { country: 'IE', purpose: 'abuse', name: "Women's Aid", contact: '1800 341 900', ...SEEN },
  { country: 'IE', purpose: 'crisis', name: 'Samaritans', contact: '116 123', ...SEEN },

  { country: 'AU', purpose: 'emergency', name: 'Emergency', contact: '000', ...SEEN },
  { country: 'AU', purpose: 'abuse', name: '1800RESPECT', contact: '1800 737 732', ...SEEN },
  { country: 'AU', purpose: 'crisis', name: 'Lifeline', contact: '13 11 14', ...SEEN },

  { country: 'NZ', purpose: 'emergency', name: 'Emergency', contact: '111', ...SEEN },
  { country: 'NZ', purpose: 'abuse', name: "Women's Refuge", contact: '0800 733 843', ...SEEN },
  { country: 'NZ', purpose: 'crisis', name: 'Crisis line', contact: '1737', ...SEEN },
  { country: 'NZ', purpose: 'own-behaviour', name: "It's Not OK", contact: '0800 456 450', ...SEEN },

  {
    country: 'anywhere',
    purpose: 'emergency',
    name: 'Emergency',
    contact: 'your local emergency number',
    ...SEEN,
  },
  {
    country: 'anywhere',
    purpose: 'abuse',
    name: 'International help-line finder',
    contact: 'findahelpline.com',
    ...SEEN,
  },
  {
    country: 'anywhere',
    purpose: 'crisis',
    name: 'International help-line finder',
    contact: 'findahelpline.com',
    ...SEEN,
  },
  {
    country: 'anywhere',
    purpose: 'own-behaviour',
    name: 'International help-line finder',
    contact: 'findahelpline.com',
    ...SEEN,
  },
];
