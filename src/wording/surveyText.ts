import { responseShare, type Survey } from '@/domain/registers/survey';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** The finding: "58% of those asked answered the Lifestyle Survey in 2016/17". */
export function surveysTitle([newest]: readonly Survey[]): string {
  if (newest === undefined) return 'No survey is recorded';
  const share = responseShare(newest);
  const respondentsText =
    share === undefined
      ? `${newest.printed ?? newest.answered?.toLocaleString('en-GB') ?? 'A number that is not printed'} answered`
      : `${share.value.toFixed(share.decimals)}% of those asked answered`;
  return `${respondentsText} the ${newest.title} in ${formatPeriodShort(newest.period)}`;
}

/** The share that answered: "58%", with a note where it is worked out here; or "not stated". */
export function responseText(survey: Survey): string {
  const share = responseShare(survey);
  if (share === undefined) return 'not stated';
  return `${share.value.toFixed(share.decimals)}%${share.isPrinted ? '' : ' (worked out)'}`;
}

/** Says how many people answered: "3,412", or the paper's own words, or "not stated". */
export function answeredText({ answered, printed }: Survey): string {
  return answered?.toLocaleString('en-GB') ?? printed ?? 'not stated';
}

/** How many schools took part: "11 of 16". */
export function schoolsText({ schools, schoolsOf }: Survey): string {
  if (schools === undefined) return 'not stated';
  return schoolsOf === undefined ? String(schools) : `${schools} of ${schoolsOf}`;
}
