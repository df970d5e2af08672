export const findPlantedBug = (name: string): PlantedBug => {
  throw new Error(name);
};
export interface PlantedBug {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}
