"""How records leave: tables with their dictionary, values for DHIS2, figures for everybody."""
