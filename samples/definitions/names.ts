/** Given and family names to invent people from; any likeness is chance. */
export const dutchNames = {
  given:
    'Sanne Daan Fatima Joris Lotte Mehmet Anouk Bram Yasmina Thijs Eva Ruben Noor Sjoerd Iris Karim Femke Gijs Maud Jesse Amira Wouter Lieke Stijn Nadia Pim Roos Tim Hanneke Omar Julia Bas Esra Niels Marit Koen Saida Hugo Tessa Luuk'.split(
      ' ',
    ),
  family: [
    ...'Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Postma Kuipers Yilmaz Hoekstra Veenstra Schouten Willems Kramer Haan Huisman Prins Aydin Scholten Blom Maas Terpstra Lammers Wiersma'.split(
      ' ',
    ),
    'de Vries',
    'van Dijk',
    'van den Berg',
    'de Boer',
    'van Leeuwen',
    'de Wit',
    'El Amrani',
    'van der Meer',
    'Benali',
    'ter Horst',
    'van Beek',
  ],
};

export const englishNames = {
  given:
    'Amelia Oliver Priya Jack Chloe Mohammed Grace Harry Zara Callum Isla Ravi Megan Tom Aisha Ewan Poppy Luke Niamh George Leila Owen Ruby Sam Hannah Kofi Beth Adam Freya Dylan'.split(
      ' ',
    ),
  family:
    "Whitfield Patel Hughes Okafor Turner Khan Bennett Doyle Marsh Ahmed Fraser Lloyd Begum Carter O'Brien Shaw Walsh Griffiths Mensah Reid Harper Nolan Singh Barker Price Sutton Ellis Kaur Morton Pugh Vance Holt Ferris Quinn".split(
      ' ',
    ),
};

export const belgianNames = {
  given:
    'Elise Arne Camille Wout Louise Mathis Inès Jef Lore Simon Marie Seppe Julie Ilias Emma Lars Charlotte Noah Hanne Robbe Nele Bilal Lien Dries Amélie Jonas Silke Kobe'.split(
      ' ',
    ),
  family: [
    ...'Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters Dubois Lambert Dupont Hermans Aerts Michiels Bogaert Lemmens Leclercq Desmet Cools Segers Nijs Baert'.split(
      ' ',
    ),
    'De Smet',
    'Van Damme',
    'De Backer',
    'Vandenberghe',
    'De Clercq',
    'El Idrissi',
  ],
};

export const americanNames = {
  given:
    'Emily Marcus Sofia Tyler Jasmine Caleb Maria Brandon Aaliyah Logan Camila Derek Nicole Andre Hailey Victor Brooke Luis Tiffany Jordan Megan Carlos Dana Trevor Alicia Kyle Renee Hector'.split(
      ' ',
    ),
  family:
    'Calloway Ramirez Brooks Nguyen Foster Delgado Hayes Whitaker Torres Coleman Barrett Ortiz Simmons Fowler Hudson Castillo Greer Lawson Pierce Mendoza Sawyer Doyle Maddox Rojas Tanner Ingram Vaughn'.split(
      ' ',
    ),
};
