import { describe, expect, it } from 'vitest';
import { checkResume, endingOf, resumeKey, resumeMost } from './resume.ts';

describe('a résumé', () => {
  it.each([
    ['Ana Ruiz.pdf', 'application/pdf'],
    ['ANA.PDF', 'application/pdf'],
    ['cv.final.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['cv.txt', 'text/plain'],
  ])('%s is taken as %s', (fileName, contentType) => {
    expect(checkResume({ fileName, bytes: 1 })).toEqual({ ok: true, value: contentType });
  });

  it.each(['cv.html', 'cv.svg', 'cv.exe', 'cv', 'pdf', 'cv.pdf.js', 'cv.pdf '])(
    '%j is not taken',
    (fileName) => {
      expect(endingOf(fileName)).toBeUndefined();
      expect(checkResume({ fileName, bytes: 1 })).toMatchObject({
        ok: false,
        refusal: { code: 'resume/type' },
      });
    },
  );

  it.each([
    [0, 'This file is empty.'],
    [-1, 'This file is empty.'],
    [resumeMost + 1, 'This file has 8.0 MB; at most 8 MB are taken.'],
    [20 * 1024 * 1024, 'This file has 20.0 MB; at most 8 MB are taken.'],
  ])('of %i bytes is refused: %s', (bytes, message) => {
    expect(checkResume({ fileName: 'cv.pdf', bytes })).toMatchObject({
      ok: false,
      refusal: { code: 'resume/size', message },
    });
    expect(checkResume({ fileName: 'cv.pdf', bytes: resumeMost }).ok).toBe(true);
  });

  it('lies where nothing tells of the person', () => {
    expect(resumeKey({ candidateId: 'cand-1', id: 'resume-1' })).toBe('cand-1/resume-1');
  });
});
