/* test-foreign.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

#include <string.h>

/*
 * What is found without a model and with it. Quotes are written as in analysis-fixture.h, actors as "P name" or O
 * or L, parted by "|".
 */
typedef struct
{
  const char *language;
  const char *text;
  const char *quotes;
  const char *actors;
} Row;

static const Row german_rows[] = {
  { NULL, "Bürgermeisterin verteidigt Brückensperrung\n"
          "Lindenau – Die Bürgermeisterin von Lindenau, Katrin Sollner, hat die Sperrung der Alten Brücke verteidigt. „Wir "
          "können nicht warten, bis etwas passiert“, sagte Sollner am Montag. Die Arbeiten würden im Mai beginnen, erklärte "
          "ein Sprecher der Stadt.\n"
          "„Das ist ein Skandal“, sagte der Oppositionsführer Jens Harlach. „Niemand hat uns informiert.“\n"
          "Nach Angaben der Polizei wurde niemand verletzt.",
    "Katrin Sollner: „Wir können nicht warten, bis etwas passiert“|Jens Harlach: „Das ist ein Skandal“|"
    "Jens Harlach: „Niemand hat uns informiert.“",
    "P Katrin Sollner|P Jens Harlach" },
  { NULL, "Der Fraktionschef der SPD, Torben Wiesner, warf der Stadt vor, Zahlen geschönt zu haben. „Das war nie zu "
          "halten“, sagte Wiesner der Zeitung. Bürgermeister Heiner Kolbe wies den Vorwurf zurück. Kolbe betonte: „Die "
          "Zahlen lagen auf dem Tisch.“\n"
          "„Wir Eltern sind enttäuscht“, erklärte eine Mutter.",
    "Torben Wiesner: „Das war nie zu halten“|Heiner Kolbe: „Die Zahlen lagen auf dem Tisch.“|"
    "?: „Wir Eltern sind enttäuscht“",
    "O SPD|P Torben Wiesner|P Heiner Kolbe" },
  { "de", "„Wir zahlen“, sagte Frau Sollner.", "Sollner: „Wir zahlen“", "P Sollner" },
  { "de", "„Wir zahlen“, teilte Katrin Sollner mit.", "Katrin Sollner: „Wir zahlen“", "P Katrin Sollner" },
  { "de", "„Wir zahlen“, sagte Svantje Holm.", "Svantje Holm: „Wir zahlen“", "P Svantje Holm" },
  { "de", "„Wir zahlen“, so Polizeisprecherin Anna Holm.", "Anna Holm: „Wir zahlen“", "P Anna Holm" },
  { "de", "„Wir zahlen“, sagte Polizeisprecher Holm.", "Holm: „Wir zahlen“", "P Holm" },
  { "de", "„Wir zahlen“, sagte ein Sprecher der Ministerin Anna Holm.", "?: „Wir zahlen“", "P Anna Holm" },
  { "de", "„Wir zahlen“, sagte sie Anna Holm.", "?: „Wir zahlen“", "P Anna Holm" },
  { "de", "„Wir zahlen“, sagte ein Mann am Montag.", "?: „Wir zahlen“", "" },
  { "de", "Katrin Sollner sagte am Montag: „Wir zahlen.“", "Katrin Sollner: „Wir zahlen.“", "P Katrin Sollner" },
  { "de", "„Wir“, sagte Katrin Sollner, „zahlen im Mai.“",
    "Katrin Sollner: „Wir“|Katrin Sollner: „zahlen im Mai.“", "P Katrin Sollner" },
  { "de", "Katrin Sollner las das Buch „Die Brücke“.", "", "P Katrin Sollner" },
  { "de", "Der Skandal im Mai traf die Regierung und den Bundestag in Berlin.", "", "O Bundestag|L Berlin" },
  { "de", "Johannes von der Linde kam. Der Berg ruft. Linde kam nicht.", "", "P Johannes von der Linde" },
  { "de", "„Wir zahlen.\n„Wir zahlen alles“, sagte Katrin Sollner.",
    "Katrin Sollner: „Wir zahlen.|Katrin Sollner: „Wir zahlen alles“", "P Katrin Sollner" },
  { "de", "Das Paul-Löbe-Haus in Berlin-Mitte kennt Hans-Peter Müller-Linde.", "", "P Hans-Peter Müller-Linde" },
  { "de", "„", "", "" },
  { "de", "", "", "" },
};

static const Row french_rows[] = {
  { NULL, "La maire défend la fermeture du pont\n"
          "La maire de Vaubrun, Claire Dessaules, a défendu la fermeture du pont. « Nous ne pouvons pas attendre qu'il "
          "s'effondre », a déclaré Mme Dessaules lundi. Selon la préfecture, les travaux commenceront en mai.\n"
          "« C'est un scandale », a affirmé Paul Mercadier, chef de l'opposition. « Personne ne nous a prévenus. »",
    "Claire Dessaules: « Nous ne pouvons pas attendre qu'il s'effondre »|Paul Mercadier: « C'est un scandale »|"
    "Paul Mercadier: « Personne ne nous a prévenus. »",
    "P Claire Dessaules|P Paul Mercadier" },
  { "fr", "« Nous paierons », a dit M. Mercadier.", "Mercadier: « Nous paierons »", "P Mercadier" },
  { "fr", "« Nous paierons », selon Paul Mercadier.", "Paul Mercadier: « Nous paierons »", "P Paul Mercadier" },
  { "fr", "« Nous paierons », a déclaré le ministre de l’Intérieur, Paul Mercadier.",
    "Paul Mercadier: « Nous paierons »", "P Paul Mercadier" },
  { "fr", "« Nous paierons », a déclaré le porte-parole de Paul Mercadier.", "?: « Nous paierons »", "P Paul Mercadier" },
  { "fr", "« Nous paierons », a-t-il déclaré à Paul Mercadier.", "?: « Nous paierons »", "P Paul Mercadier" },
  { "fr", "Paul Mercadier a déclaré : « Nous paierons. »", "Paul Mercadier: « Nous paierons. »", "P Paul Mercadier" },
  { "fr", "Elle habite rue Paul Mercadier, près de la Mairie.", "", "" },
  { "fr", "Lundi, Nous Tous Ensemble", "", "" },
  { "fr", "Jean-Pierre de Vaubrun vit à Paris.", "", "P Jean-Pierre de Vaubrun|L Paris" },
};

static const Row spanish_rows[] = {
  { NULL, "La alcaldesa defiende el cierre del puente\n"
          "La alcaldesa de Valdemora, Lucía Ferrán, defendió el cierre del puente. «No podemos esperar a que se caiga», dijo "
          "Ferrán el lunes. Según la policía, nadie resultó herido.\n"
          "\"Es un escándalo\", afirmó el líder de la oposición, Pablo Mirando.",
    "Lucía Ferrán: «No podemos esperar a que se caiga»|Pablo Mirando: \"Es un escándalo\"",
    "P Lucía Ferrán|P Pablo Mirando" },
  { "es", "Llegó Remigio Quesada. \"Nadie se quedará atrás\", prometió su hija. Según Quesada, \"faltan redes\".",
    "?: \"Nadie se quedará atrás\"|Remigio Quesada: \"faltan redes\"", "P Remigio Quesada" },
  { "es", "«Pagaremos», ha dicho la señora Ferrán.", "Ferrán: «Pagaremos»", "P Ferrán" },
  { "es", "«Pagaremos», según Lucía Ferrán.", "Lucía Ferrán: «Pagaremos»", "P Lucía Ferrán" },
  { "es", "«Pagaremos», declaró el portavoz de Lucía Ferrán.", "?: «Pagaremos»", "P Lucía Ferrán" },
  { "es", "«Pagaremos», dijo a Lucía Ferrán.", "?: «Pagaremos»", "P Lucía Ferrán" },
  { "es", "Lucía Ferrán aseguró que «pagaremos en mayo».", "Lucía Ferrán: «pagaremos en mayo»", "P Lucía Ferrán" },
  { "es", "«Pagaremos», dijo. «Nadie lo sabía todavía.»", "?: «Pagaremos»|?: «Nadie lo sabía todavía.»", "" },
  { "es", "El ministro Mirando viajó a España con la OTAN.", "", "P Mirando|L España|O OTAN" },
  { "es", "La calle Pablo Mirando está cerrada.", "", "" },
};

static char *
write_names (const GlossAnalysis *analysis)
{
  GString *out = g_string_new (NULL);
  guint n;
  const GlossFoundActor *actors = gloss_analysis_get_actors (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%c ", i > 0 ? "|" : "", "POL"[actors[i].kind]);
      append_actor (out, analysis, i);
    }
  return g_string_free (out, FALSE);
}

static guint
count_wrong (const Row  *rows,
             guint       n_rows,
             GlossModel *model)
{
  guint n_wrong = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      GlossAnalysisOptions options = { .language = rows[i].language, .model = model };
      g_autoptr (GlossText) text = gloss_text_new (rows[i].text, -1);
      g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);
      g_autofree char *quotes = write_quotes (analysis);
      g_autofree char *actors = write_names (analysis);

      if (strcmp (quotes, rows[i].quotes) == 0 && strcmp (actors, rows[i].actors) == 0)
        continue;
      print_error ("%s (%s)\n  wanted: %s\n          %s\n  found:  %s\n          %s\n", rows[i].text,
                   model != NULL ? "model" : "rules", rows[i].quotes, rows[i].actors, quotes, actors);
      n_wrong++;
    }
  return n_wrong;
}

static void
assert_rows (const Row *rows,
             guint      n_rows)
{
  g_autoptr (GlossModel) model = open_model ();

  assert_int_equal (count_wrong (rows, n_rows, NULL) + count_wrong (rows, n_rows, model), 0);
}

static void
test_german_pages_have_their_actors_and_speakers (void **state)
{
  assert_rows (german_rows, G_N_ELEMENTS (german_rows));
}

static void
test_french_pages_have_their_actors_and_speakers (void **state)
{
  assert_rows (french_rows, G_N_ELEMENTS (french_rows));
}

static void
test_spanish_pages_have_their_actors_and_speakers (void **state)
{
  assert_rows (spanish_rows, G_N_ELEMENTS (spanish_rows));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_german_pages_have_their_actors_and_speakers),
    cmocka_unit_test (test_french_pages_have_their_actors_and_speakers),
    cmocka_unit_test (test_spanish_pages_have_their_actors_and_speakers),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
