/** What a map says of its review: the number with maker, source, reviewer and day where there is one, else that it is a sketch. */
import { SETTING } from '#setting';

type Review = typeof SETTING.map_review;

/** Stands with every map, picture and file. */
export function reviewStamp(language: 'zh' | 'en', sketch: string, review: Review = SETTING.map_review): string {
  if (review === null) return sketch;
  return language === 'zh'
    ? `审图号 ${review.number} · 编制 ${review.maker_zh} · 资料 ${review.source_zh} · 审核 ${review.reviewer_zh} ${review.date}`
    : `Map review no. ${review.number} · made by ${review.maker_en} · source ${review.source_en} · reviewed by ${review.reviewer_en} ${review.date}`;
}

/** The line on which a number is to be written by hand; empty where the stamp has it. */
export const reviewLine = (line: string, review: Review = SETTING.map_review): string => (review === null ? line : '');
