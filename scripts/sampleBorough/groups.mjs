/** Groups of children by indicator: the share of them that is in each, and how often a child there is counted beside the average. */
export const GROUPS = {
  'cp-plans': {
    age: {
      'Under 1': [0.05, 2.1],
      '1 to 4': [0.22, 1.15],
      '5 to 9': [0.29, 1],
      '10 to 15': [0.33, 0.85],
      '16 and 17': [0.11, 0.4],
    },
    sex: { Female: [0.49, 0.98], Male: [0.51, 1.02] },
  },
  'looked-after': {
    sex: { Female: [0.49, 0.9], Male: [0.51, 1.1] },
    age: {
      'Under 5': [0.25, 0.7],
      '5 to 9': [0.29, 0.72],
      '10 to 15': [0.33, 1.25],
      '16 and 17': [0.13, 1.65],
    },
  },
  neet: {
    sex: { Female: [0.485, 0.86], Male: [0.515, 1.13] },
    SEN: { 'EHC plan': [0.045, 2.4], 'SEN support': [0.13, 1.6], 'No SEN': [0.825, 0.82] },
  },
  'not-known': {
    sex: { Female: [0.485, 0.96], Male: [0.515, 1.04] },
    SEN: { 'EHC plan': [0.045, 0.7], 'SEN support': [0.13, 1.1], 'No SEN': [0.825, 1] },
  },
  absence: {
    'free school meals': { 'Eligible for free school meals': [0.27, 1.5], 'Not eligible': [0.73, 0.815] },
  },
  suspensions: {
    sex: { Female: [0.49, 0.72], Male: [0.51, 1.27] },
    SEN: { 'EHC plan': [0.05, 3.1], 'SEN support': [0.15, 2.4], 'No SEN': [0.8, 0.6] },
  },
};
