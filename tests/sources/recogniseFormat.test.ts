import { describe, expect, it } from 'vitest';
import { heldBytes } from '@/sources/fileBytes';
import { recogniseFormat } from '@/sources/recogniseFormat';
import { aLaitFile, aTextFile } from '#tests/support/aLaitFile';
import { aLaitParquet } from '#tests/support/aLaitParquet';
import { hasSharedData, sharedFile } from '#tests/support/sharedData';

describe('the format of a published file', () => {
  it.each([
    ['ees', aTextFile('a.csv', 'time_identifier,time_period,geographic_level,country_code', 'x')],
    ['ees', aTextFile('a.csv', '\uFEFFTime_period,Time_identifier,Geographic_level', 'x')],
    ['fingertips', aTextFile('a.csv', 'Indicator ID,Indicator Name,Area Code', '1,b,c')],
    ['ons', aTextFile('a.csv', '\uFEFFareacd,areanm,period', 'a,b,c')],
    ['lait', aLaitFile()],
    ['lait', aLaitParquet],
    ['workbook', heldBytes('a.csv', Uint8Array.of(0x50, 0x4b, 3, 4))],
    [undefined, aTextFile('lait.csv', 'area,value', 'x,1')],
    [undefined, heldBytes('empty.csv', new Uint8Array())],
  ] as const)('is %s by its content', (format, file) => {
    expect(recogniseFormat(file)).toBe(format);
  });
});

describe.runIf(hasSharedData)('the publishers’ own files', () => {
  it.each([
    ['lait', 'lait/bds_long_0.parquet'],
    ['workbook', 'lait/sn_may_2025.xlsx'],
    ['ees', 'ees/la_cla_placement_stability.csv'],
    ['ees', 'ees/EYFSP_APS_GLD_ELG_underlying_data_2013_2018.csv'],
    ['ees', 'ees/week_29_persistent_absence.csv'],
    ['ees', 'neet/UD_NEETNK_LA_dashboard_2023_final.csv'],
    ['ees', 'awkward/long-header-row.csv'],
    ['fingertips', 'fingertips/la_hospital_admissions_2324.csv'],
    ['ons', 'ons/early-years.csv'],
    [undefined, 'ees/absence_in_prus.meta.csv'],
    [undefined, 'lait/lait_data_dictionary.csv'],
  ])('are %s: %s', (format, path) => {
    expect(recogniseFormat(sharedFile(path))).toBe(format);
  });
});
