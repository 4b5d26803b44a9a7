<?xml version="1.0" encoding="utf-8"?>
<!-- Keeps the summaries of types and properties of the contracts and of the model that they are made of. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="utf-8" />
  <xsl:template match="/doc">
    <members>
      <xsl:apply-templates select="members/member[starts-with(@name, 'T:TeleCo.Gateway.Schema.Contracts.Rest.') or starts-with(@name, 'P:TeleCo.Gateway.Schema.Contracts.Rest.') or starts-with(@name, 'T:TeleCo.Gateway.Schema.Model.') or starts-with(@name, 'P:TeleCo.Gateway.Schema.Model.')]" />
    </members>
  </xsl:template>
  <xsl:template match="member">
    <member name="{@name}">
      <xsl:copy-of select="summary" />
    </member>
  </xsl:template>
</xsl:stylesheet>
