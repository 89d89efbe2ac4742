/** The calculators and statistics by themselves, loaded when asked for: `calculate(method, input)` and `listMethods()`. */
export const loadCalculator = () => import('../statistics/calculate');
