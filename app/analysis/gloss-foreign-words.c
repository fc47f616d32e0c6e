/* gloss-foreign-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-foreign-words.h"

#include "gloss-hash.h"
#include "gloss-lower.h"
#include "gloss-name-scan.h"

typedef struct
{
  GlossLanguage  language;
  guint          flags;
  const char    *words;
} List;

/* Words parted by one space each, in small letters, without the full stop of an abbreviation. */
static const List lists[] = {
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_NO_NAME,
    "ab aber alle allein als also am an andere anders auch auf aus außerdem bei beide beim bereits bis bislang da dabei "
    "dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraus darin darüber darum darunter das "
    "dass davon davor dazu dein dem den denn dennoch der deren derzeit des deshalb dessen die dies diese diesem diesen "
    "dieser dieses doch dort drei du durch ein eine einem einen einer eines einige einmal er erst es etwa etwas euch "
    "für ganz gegen gegenüber gestern hat hatte heute hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im "
    "immer in insgesamt ist ja jede jeder jedoch jetzt kein keine kann können man manche mehr mein meine mit morgen "
    "muss müssen nach nachdem neben nein nicht nichts nie niemand noch nun nur ob oder ohne rund schon sehr sein seine "
    "seinem seinen seiner seit seitdem selbst sich sie sind so sobald sogar soll sollen sollte somit sondern sonst "
    "statt trotz trotzdem über um und uns unser unsere unter viele vielleicht vier vom von vor vorher wann war waren "
    "warum was wegen weil weitere welche wenn wer werden wie wieder wir wird wo während wurde wurden zu zudem zuletzt "
    "zum zunächst zur zuvor zwar zwei zwischen "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni "
    "juli august september oktober november dezember frühling sommer herbst winter ostern weihnachten" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_VERB,
    "sagte sagt sagten erklärte erklärt erklärten betonte betont betonten teilte teilten meinte meint kritisierte "
    "kritisiert forderte fordert warnte warnt kündigte berichtete berichtet schrieb schreibt fügte ergänzte ergänzt "
    "äußerte versicherte versichert behauptete behauptet bestätigte bestätigt antwortete antwortet fragte fragt rief "
    "lobte klagte klagt mahnte mahnt räumte zitierte versprach verspricht kommentierte" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_CREDIT, "laut so zufolge" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_HONORIFIC, "herr herrn frau dr prof" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_FIRST_NAME,
    "alexander andrea andreas angelika anja anke anna anne annette antje astrid axel barbara beate bernd bernhard "
    "birgit björn brigitte carsten christa christian christina christine christoph claudia daniel daniela david dieter "
    "dirk doris eva felix florian frank franz friedrich gabriele georg gerd gerhard gisela günter günther hannah hans "
    "heike heinrich heinz helga helmut holger ingrid jan jana jens joachim jochen johanna johannes jonas jörg josef "
    "julia jürgen karin karl karsten katharina kathrin katja katrin kerstin klaus lars laura lena lisa lukas manfred "
    "manuela maria marion markus marie martin martina matthias max michael michaela monika nadine nicole nina olaf "
    "oliver paul peter petra philipp rainer ralf renate robert rolf ruth sabine sandra sara sebastian silke simone "
    "sophie stefan stefanie steffen stephan susanne svenja sven tanja thomas thorsten tim tobias torsten udo ulrich "
    "ulrike ursula uta uwe vera walter werner wolfgang yvonne" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_PLACE,
    "deutschland österreich schweiz frankreich spanien italien polen russland ukraine europa belgien niederlande "
    "dänemark schweden norwegen türkei griechenland großbritannien ungarn china japan indien bayern sachsen hessen "
    "thüringen brandenburg berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden wien zürich "
    "brüssel moskau paris london madrid rom" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_ORGANIZATION,
    "bundestag bundesrat bundesregierung bundeswehr bundesverfassungsgericht spd cdu csu fdp afd nato eu uno ard zdf" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_PARTICLE, "von van zu zur vom der den" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_LINK, "von vom der des dem den einer eines aus für" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_ASIDE, "gegenüber zu zum zur mit über gegen für auf bei nach vor" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_PRONOUN, "er sie es ich wir man" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_NAMED_AFTER, "sankt st" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_IN, "in aus nach" },
  { GLOSS_LANGUAGE_GERMAN, GLOSS_FOREIGN_THAT, "dass ob" },

  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_NO_NAME,
    "a afin ainsi alors après au aucun aucune aujourd'hui auprès aussi autre autres aux avant avec beaucoup bien c'est ce "
    "ceci cela celle celui cependant certains ces cet cette ceux chaque chez comme comment contre dans de depuis dernier "
    "derrière des dès deux devant donc dont du durant elle elles en encore enfin ensuite entre est et eux hier hors ici "
    "il ils j'ai je jusqu'à l'un la là le les leur leurs lors lorsque lui ma mais malgré même mes moins mon ne ni non "
    "nos notre nous on ont or ou où outre par parce parmi pas pendant personne peu plus plusieurs pour pourquoi pourtant "
    "près puis puisque qu quand quant que quel quelle quelques qui quoi rien sa sans sauf se selon ses seul seule si "
    "sinon six soit son sont sous sur ta tandis tant tous tout toute toutefois toutes très trois trop tu un une vers "
    "voici voilà vos votre vous à "
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre "
    "octobre novembre décembre printemps été automne hiver noël pâques" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_VERB,
    "dit disait déclare déclarait affirme affirmait explique expliquait assure assurait estime estimait ajoute "
    "ajoutait précise précisait souligne soulignait indique indiquait annonce annonçait dénonce dénonçait regrette "
    "regrettait rappelle rappelait raconte racontait confie confiait répond répondait lance lançait prévient martèle "
    "insiste insistait poursuit juge jugeait conclut résume réagit déplore s'inquiète s'indigne reconnaît promet soupire commente" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_PARTICIPLE,
    "dit déclaré affirmé expliqué assuré estimé ajouté précisé souligné indiqué annoncé dénoncé regretté rappelé raconté "
    "confié répondu lancé prévenu martelé insisté poursuivi jugé conclu résumé réagi déploré reconnu écrit commenté "
    "promis demandé" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_AUXILIARY, "a ont avait avaient" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_CREDIT, "selon d'après" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_HONORIFIC, "m mm mme mlle monsieur madame mademoiselle maître me" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_OFFICE,
    "président présidente ministre maire députée député sénateur sénatrice directeur directrice porte-parole chef cheffe "
    "secrétaire procureur procureure préfet préfète avocat avocate juge professeur professeure chancelier chancelière "
    "commissaire général colonel capitaine économiste historien historienne" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_FIRST_NAME,
    "adrien agnès alain alexandre alice amélie andré anne antoine arnaud aurélie aurore benoît bernard bertrand brigitte "
    "bruno camille caroline catherine cécile chantal charles charlotte christelle christian christine christophe claire "
    "claude clément clémentine corinne cyril damien daniel david delphine denis didier dominique édouard élisabeth élodie "
    "émilie emmanuel éric étienne fabien fabrice florence franck françois françoise frédéric gabriel geneviève georges "
    "gérard gilles grégory guillaume guy hélène henri hervé hugo isabelle jacques jean jeanne jérôme joël julie julien "
    "juliette laure laurence laurent léa louis louise luc lucie marc marguerite marie marine martin martine mathieu "
    "mathilde maxime michel michèle monique nathalie nicolas nicole olivier pascal patrice patrick paul philippe pierre "
    "raphaël raymond rémi renaud robert romain sandrine sébastien serge simon solène sophie stéphane stéphanie suzanne "
    "sylvain sylvie thibault thierry thomas valérie véronique victor vincent virginie xavier yann yves yvonne" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_PLACE,
    "france allemagne espagne italie belgique suisse russie ukraine europe chine japon inde algérie maroc tunisie "
    "royaume-uni états-unis angleterre portugal grèce turquie pologne paris lyon marseille toulouse bordeaux lille nantes "
    "strasbourg rennes bruxelles genève londres berlin moscou madrid rome bretagne normandie corse québec montréal" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_ORGANIZATION, "onu otan ue sncf edf afp insee cgt" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_PARTICLE, "de du des la le d'" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_LINK, "de du des d'" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_ASIDE, "à au aux avec contre pour sur devant auprès chez" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_PRONOUN, "il elle on je nous ils elles" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_NAMED_AFTER, "saint sainte rue avenue boulevard place lycée collège hôpital stade prix" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_IN, "à en" },
  { GLOSS_LANGUAGE_FRENCH, GLOSS_FOREIGN_THAT, "que qu'il qu'elle qu'ils" },

  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_NO_NAME,
    "a además ahora al algo alguien algunas algunos allí ante antes aquel aquella aquí así aun aún aunque ayer bajo bien "
    "cada casi como cómo con contra cuando cuándo cuanto da de del desde después donde dónde dos durante e el él ella "
    "ellas ellos en entonces entre era es esa ese eso esta está estas este esto estos estamos fue ha hace hacia han hasta "
    "hay hoy incluso junto la las le les lo los luego mañana más mas me mi mientras mis mucho muchos muy nada nadie ni "
    "ningún no nos nosotros nuestra nuestro nunca o otra otras otro otros para pero poco por porque pues que qué quien "
    "quién quizá se sea según ser si sí sido sin sino sobre solo sólo son su sus también tampoco tan tanto te tenemos "
    "todas todavía todo todos tras tres tu un una unas uno unos usted ustedes va varios vamos y ya yo "
    "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre diciembre primavera verano otoño invierno navidad" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_VERB,
    "dijo dice dijeron afirmó afirma afirmaron aseguró asegura aseguraron declaró declara declararon explicó explica "
    "explicaron señaló señala señalaron indicó indica añadió añade agregó agrega subrayó subraya destacó destaca manifestó "
    "manifiesta sostuvo sostiene advirtió advierte denunció denuncia insistió insiste reconoció reconoce lamentó lamenta "
    "recordó recuerda contó cuenta respondió responde comentó comenta expresó escribió anunció admitió concluyó criticó "
    "apuntó apunta precisó precisa pidió prometió promete" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_PARTICIPLE,
    "dicho afirmado asegurado declarado explicado señalado indicado añadido agregado subrayado destacado manifestado "
    "sostenido advertido denunciado insistido reconocido lamentado recordado contado respondido comentado expresado "
    "escrito anunciado admitido concluido criticado apuntado precisado" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_AUXILIARY, "ha han había habían" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_CREDIT, "según" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_HONORIFIC, "señor señora sr sra don doña dr dra" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_OFFICE,
    "presidente presidenta ministro ministra alcalde alcaldesa diputado diputada senador senadora director directora "
    "portavoz líder secretario secretaria fiscal juez jueza consejero consejera abogado abogada general coronel capitán "
    "profesor profesora economista gobernador gobernadora canciller concejal comisario comisaria" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_FIRST_NAME,
    "adela adrián agustín alba alberto alejandra alejandro alfonso alfredo alicia álvaro amparo ana andrea andrés ángel "
    "ángela antonia antonio arturo beatriz begoña belén blanca carla carlos carmen carolina catalina cecilia césar clara "
    "concepción cristian cristina daniel daniela david diego dolores eduardo elena elisa emilio enrique ernesto esteban "
    "esther eva felipe félix fernando francisca francisco gabriel gabriela gloria gonzalo guillermo gustavo héctor hugo "
    "ignacio inés irene isabel iván jaime javier jesús joaquín jorge josé josefa juan juana julia julián julio laura "
    "leticia lorena lorenzo lourdes lucas lucía luis luisa manuel manuela marcos margarita maría mariano mario marta "
    "martín mercedes miguel miriam mónica montserrat natalia nicolás nuria óscar pablo paloma patricia paula pedro pilar "
    "rafael ramón raquel raúl ricardo roberto rocío rodrigo rosa rosario rubén salvador sandra santiago sara sebastián "
    "sergio silvia sofía sonia susana teresa tomás valentina vicente víctor virginia" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_PLACE,
    "españa francia alemania italia portugal rusia ucrania europa china japón méxico argentina chile colombia perú "
    "venezuela bolivia ecuador uruguay paraguay cuba brasil marruecos madrid barcelona sevilla bilbao zaragoza málaga "
    "valencia galicia cataluña andalucía bruselas parís londres berlín moscú washington roma lisboa bogotá lima caracas" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_ORGANIZATION, "onu otan ue psoe efe oms ine" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_PARTICLE, "de del la las los" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_LINK, "de del" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_ASIDE, "a al ante con contra para sobre tras" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_PRONOUN, "él ella ellos ellas" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_NAMED_AFTER, "san santa santo calle avenida plaza hospital colegio instituto estadio premio" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_IN, "en desde" },
  { GLOSS_LANGUAGE_SPANISH, GLOSS_FOREIGN_THAT, "que" },
};

/* German makes one word of an office and what it is about: "Polizeisprecherin". */
static const char *const german_offices[] = {
  "sprecher", "minister", "präsident", "chef", "meister", "führer", "leiter", "kanzler", "direktor", "anwalt", "anwält",
  "sekretär", "vorsitzende", "vorsitzender", "experte", "expert", "trainer", "richter", "professor", "politiker",
  "abgeordnete", "abgeordneter", "beauftragte", "beauftragter", "forscher",
};

/* The word in small letters, with straight apostrophes, without the full stop of an abbreviation. */
static char *
fold (const char *word,
      gsize       n_bytes)
{
  g_autofree char *lower = NULL;
  g_auto (GStrv) parts = NULL;

  if (n_bytes > 1 && word[n_bytes - 1] == '.')
    n_bytes--;
  lower = gloss_dup_lower (word, n_bytes);
  parts = g_strsplit (lower, "’", -1);
  return g_strjoinv ("'", parts);
}

static GHashTable *
make_table (GlossLanguage language)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = NULL;

      if (lists[i].language != language)
        continue;
      words = g_strsplit (lists[i].words, " ", -1);
      for (guint k = 0; words[k] != NULL; k++)
        {
          guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (table, words[k])) | lists[i].flags;

          g_hash_table_insert (table, g_strdup (words[k]), GUINT_TO_POINTER (flags));
        }
    }
  return table;
}

static gboolean
is_german_office (const char *word)
{
  g_autofree char *stem = g_str_has_suffix (word, "in") ? g_strndup (word, strlen (word) - 2) : g_strdup (word);

  for (guint i = 0; i < G_N_ELEMENTS (german_offices); i++)
    if (g_str_has_suffix (stem, german_offices[i]) || g_str_has_suffix (word, german_offices[i]))
      return TRUE;
  return FALSE;
}

/* What the lists of the model know of a word. */
static guint
look_up_in_model (const GlossTable *known,
                  const char       *word,
                  gsize             n_bytes)
{
  guint found = gloss_table_find (known, gloss_hash_mix (gloss_word_form_hash_lower (word, n_bytes)));
  guint flags = 0;

  if ((found & 1u << GLOSS_NAME_LIST_FIRST_NAME) != 0)
    flags |= GLOSS_FOREIGN_MAYBE_FIRST;
  if ((found & 1u << GLOSS_NAME_LIST_COUNTRY) != 0)
    flags |= GLOSS_FOREIGN_PLACE;
  if ((found & (1u << GLOSS_NAME_LIST_CITY | 1u << GLOSS_NAME_LIST_REGION)) != 0)
    flags |= GLOSS_FOREIGN_CITY;
  return flags;
}

static guint
look_up (const GlossDraft *draft,
         GHashTable       *table,
         const GlossTable *known,
         guint             token)
{
  const GlossToken *at = &draft->tokens[token];
  const char *word = draft->utf8 + at->begin;
  gsize n_bytes = gloss_token_get_length (at);
  g_autofree char *folded = fold (word, n_bytes);
  guint flags = GPOINTER_TO_UINT (g_hash_table_lookup (table, folded));

  if ((at->flags & GLOSS_TOKEN_CAPITAL) == 0)
    return flags & ~(GLOSS_FOREIGN_FIRST_NAME | GLOSS_FOREIGN_PLACE | GLOSS_FOREIGN_ORGANIZATION);
  if (draft->language == GLOSS_LANGUAGE_GERMAN && is_german_office (folded))
    flags |= GLOSS_FOREIGN_OFFICE;
  if (flags == 0)
    flags = look_up_in_model (known, word, n_bytes);
  if (flags == 0 && (draft->words[token].flags & GLOSS_WORD_PLACE) != 0)
    flags |= GLOSS_FOREIGN_PLACE;
  return flags;
}

/**
 * gloss_foreign_words_mark:
 * @draft: a draft whose language is known, and is not English
 *
 * Looks each word up once: in the lists of the language, and capitals in those
 * of names in the model, if there is one.
 */
void
gloss_foreign_words_mark (GlossDraft *draft)
{
  g_autoptr (GHashTable) table = make_table (draft->language);
  GlossTable known = { 0 };

  if (draft->options != NULL && draft->options->model != NULL)
    gloss_table_init (&known, draft->options->model, GLOSS_NAME_LISTS);
  draft->foreign = g_new0 (guint, draft->n_tokens);
  for (guint i = 0; i < draft->n_tokens; i++)
    if (draft->tokens[i].kind == GLOSS_TOKEN_WORD)
      draft->foreign[i] = look_up (draft, table, &known, i);
}
