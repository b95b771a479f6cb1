/** The wish to be called back, for those whom no mail reaches: apart from answers, sealed, and revoked with the receipt. */
package fr.portevoix.contribution.callback;
