// SPDX-FileCopyrightText: 2026 The Gloss contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: node bench-compromise.js FOLDER TEXT
// Names and quotations by compromise, as FOLDER/node_modules holds it; prints seconds of a processor as JSON.

const path = require('path')
const fs = require('fs')
const { createRequire } = require('module')
const nlp = createRequire(path.join(process.argv[2], 'x.js'))('compromise')

const text = fs.readFileSync(process.argv[3], 'utf8')
nlp('Mara Olin spoke.').people()

const begin = process.cpuUsage()
const doc = nlp(text)
const found = {
  people: doc.people().length,
  places: doc.places().length,
  organizations: doc.organizations().length,
  quotations: doc.quotations().length
}
const used = process.cpuUsage(begin)
const seconds = (used.user + used.system) / 1e6

console.log(JSON.stringify({ seconds, found }))
