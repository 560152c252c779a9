/** What the pairing tables print beside an enterprise's name: ※ (黄石市“双千”活动包保企业), and its kind in brackets. */
export const enterpriseMarkers = ['※', '金种子企业', '进规培育', '进限培育', '盘活企业'] as const;
