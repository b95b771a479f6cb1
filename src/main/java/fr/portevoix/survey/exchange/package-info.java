/** Surveys in and out: questionnaires from XLSForm workbooks, responses as CSV, workbooks and lines of JSON. */
package fr.portevoix.survey.exchange;
