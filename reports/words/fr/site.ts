/** The words of the way in and of what all pages share, in French. */
import { count } from './count.ts';

export const siteTexts = {
  way: {
    /** Over the map: where most of the shortage is. */
    mapTitle: ({ share, year, regions }: { share: string; year: string; regions: string }) =>
      `Fin ${year}, ${share} du manque : ${regions}`,
    mapNone: (year: string) => `Fin ${year}, il ne manquerait personne dans aucune région`,
    mapSubtitle:
      'Cercles et nombres : personnes qui manqueraient, en moyenne. Couleurs et signes : ce dont une spécialité au moins est sûre. Chaque nom mène à sa région.',
    mapColumn: 'Personnes qui manqueraient',
    sort: 'Trier par :',
    sortKey: {
      short: 'manque',
      over: 'excédent',
      openings: 'postes à pourvoir',
      measures: 'mesures recommandées',
      code: 'ordre officiel',
    },
    tableCaption: ({ key, year }: { key: string; year: string }) =>
      `Ce qui manque et ce qui est à décider d'ici ${year}, région par région (tri : ${key})`,
    decide: (year: string) => `À décider pour la rentrée ${year}`,
    decideOptions: (n: number) =>
      n === 0
        ? 'aucune mesure au plan'
        : `rien qui tienne partout ; ${count(n, 'option', 'options')} au plan`,
    firstDatum: ({ name, holder }: { name: string; holder: string }) =>
      `La donnée qui vaut le plus : ${name}${holder === '' ? '' : `. Détenteur : ${holder}`}.`,
    referenceTitle: 'Repères',
    referenceLead:
      "D'où viennent les chiffres, ce que veulent dire les colonnes, et les listes que les pages emploient.",
    figuresTitle: 'Chiffres publiés, annonces et instruments',
    figuresLead:
      "Chaque chiffre publié tel qu'il est imprimé, chaque annonce et chaque instrument, avec sa source.",
    planDetailsLead:
      'Région par région, année par année : mesures, couverture, formateurs, limites et leviers de chaque plan.',
    toPlan: 'Tout le plan',
    toData: 'Toutes les données à demander',
    toNational: 'Tout le pays',
  },
  onRequest: {
    title: 'Pages écrites à la demande',
    intro:
      "Cette édition compte trop de lieux pour que la page de chaque région, les classeurs et la page « Et si ? » soient écrits d'avance. La base et les tables disent tout de chacun. Une commande écrit la page, les détails et le classeur d'une région, une autre toutes les pages du rapport :",
    caption: 'La commande qui écrit les pages de chaque région',
    command: 'Commande',
  },
};
