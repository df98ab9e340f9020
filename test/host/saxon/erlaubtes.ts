/**
 * One stylesheet that uses every allowed instruction and nearly every allowed function: it must pass both guards, compile
 * and run. Grows with the positive lists.
 */
export const ALLES_ERLAUBTE = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:f="urn:f" xmlns:haken="urn:haken" expand-text="yes" exclude-result-prefixes="#all">
<xsl:output method="xml" indent="no" encoding="UTF-8"/>
<xsl:strip-space elements="*"/><xsl:preserve-space elements="pre"/>
<xsl:decimal-format name="de" decimal-separator="," grouping-separator="."/>
<xsl:key name="k" match="e" use="@id"/>
<xsl:global-context-item use="optional"/>
<xsl:param name="konfiguration" as="document-node()?" select="()"/>
<xsl:param name="p2" as="xs:string" required="yes"/>
<xsl:variable name="tab" as="map(xs:string, xs:string)" select="map{'1':'Januar', '2':'Februar'}"/>
<xsl:variable name="arr" select="array{1,2,3}"/><xsl:variable name="arr2" select="[1,2]"/>
<xsl:mode on-no-match="shallow-copy"/>
<xsl:mode name="haken:vor" on-no-match="shallow-skip"/>
<xsl:mode name="m2" on-no-match="fail" on-multiple-match="fail"/>
<xsl:mode name="m3" on-no-match="deep-copy"/><xsl:mode name="m4" on-no-match="deep-skip"/><xsl:mode name="m5" on-no-match="text-only-copy"/>
<xsl:function name="f:plus" as="xs:integer"><xsl:param name="a" as="xs:integer"/><xsl:param name="b" as="xs:integer?"/><xsl:sequence select="if (exists($b)) then $a + $b else f:plus($a, 1)"/></xsl:function>
<xsl:template match="/" name="haupt" as="node()*"><xsl:param name="t" tunnel="yes" as="xs:string?"/>
<xsl:variable name="x" as="element()*"><y/><z>{1 + 1}</z></xsl:variable>
<xsl:variable name="rtf"><a><b/></a></xsl:variable>
<out xmlns="urn:o" a="{$p2}" b="x{1}y{{z}}">
<xsl:apply-templates select="*" mode="haken:vor"><xsl:with-param name="t" select="'q'" tunnel="yes"/><xsl:with-param name="u">x</xsl:with-param></xsl:apply-templates>
<xsl:for-each select="1 to 3"><xsl:sort select="-." order="descending" data-type="number"/><n p="{position()}" l="{last()}">{.}</n></xsl:for-each>
<xsl:for-each-group select="//e" group-by="@g, @h"><xsl:sort select="current-grouping-key()" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/><g k="{current-grouping-key()}">{count(current-group())}</g></xsl:for-each-group>
<xsl:for-each-group select="//e" group-adjacent="@g"><xsl:copy-of select="current-group()" copy-namespaces="no"/></xsl:for-each-group>
<xsl:for-each-group select="//e" group-starting-with="e[@s]"><xsl:sequence select="."/></xsl:for-each-group>
<xsl:for-each-group select="//e" group-ending-with="e[@s]"><xsl:sequence select="."/></xsl:for-each-group>
<xsl:perform-sort select="//e"><xsl:sort select="@id" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/></xsl:perform-sort>
<xsl:iterate select="//e"><xsl:param name="s" select="0"/><xsl:on-completion><s>{$s}</s></xsl:on-completion><xsl:choose><xsl:when test="$s gt 3"><xsl:break select="'z'"/></xsl:when><xsl:otherwise><xsl:next-iteration><xsl:with-param name="s" select="$s + 1"/></xsl:next-iteration></xsl:otherwise></xsl:choose></xsl:iterate>
<xsl:if test="some $i in //e satisfies $i/@id = 'a' and not(every $j in //e satisfies exists($j))"><xsl:attribute name="q" select="1, 2" separator="-"/></xsl:if>
<xsl:element name="x{1}" namespace="urn:{2}"><xsl:attribute name="p:q" namespace="urn:p">v</xsl:attribute></xsl:element>
<xsl:comment>c</xsl:comment><xsl:comment select="'d'"/><xsl:document><k/></xsl:document>
<xsl:where-populated><w><xsl:sequence select="//nix"/></w></xsl:where-populated>
<l><xsl:on-non-empty>hat</xsl:on-non-empty><xsl:sequence select="//nix"/><xsl:on-empty select="'leer'"/></l>
<xsl:variable name="m" as="map(*)"><xsl:map><xsl:map-entry key="'a'" select="1"/><xsl:map-entry key="'b'"><c/></xsl:map-entry></xsl:map></xsl:variable>
<xsl:value-of select="$m?a, $m?*, map:get($tab,'1'), map:contains($tab,'2'), $arr?1, array:size($arr), map:keys($tab), map:size(map:merge((map:entry('a',1), $tab))), map:put($tab,'3','x')?('3'), map:remove($tab,'1')?2, array:flatten($arr2)" separator=", "/>
<xsl:analyze-string select="'a1b2'" regex="([0-9])" flags="i"><xsl:matching-substring>[{regex-group(1)}]</xsl:matching-substring><xsl:non-matching-substring>{.}</xsl:non-matching-substring></xsl:analyze-string>
<xsl:message select="'hallo'"/><xsl:message error-code="f:x" terminate="no">t<a/></xsl:message>
<xsl:message terminate="{if (//nix) then 'yes' else 'no'}">t</xsl:message>
<xsl:call-template name="zwei"><xsl:with-param name="a" select="2"/></xsl:call-template>
<xsl:apply-templates select="//nix" mode="m2"/><xsl:apply-templates select="//e" mode="m3"/><xsl:apply-templates select="//e" mode="m4"/><xsl:apply-templates select="//e" mode="m5"/>
<xsl:copy><xsl:copy-of select="@*"/></xsl:copy><xsl:copy select="/*" inherit-namespaces="no"/>
<xsl:sequence select="key('k','a'), key('k','a', .), //e[@id = current()/@id][last()], (//e)[position() lt 2], //e/ancestor-or-self::*[1], //e/following-sibling::*, //e/preceding::*, //e/parent::*, //e/../@*, //e/self::e, //e/descendant::text()"/>
<xsl:sequence select="//e union //f, //e intersect //f, //e except //f, //e | //f"/>
<r>{ for $i in 1 to 3, $j in 1 to 2 return $i * $j, let $q := 5, $r := 6 return $q - $r, 7 div 2, 7 idiv 2, 7 mod 2, -1, +1, 'a' || 'b', 1 eq 1, 1 = (1,2), 'a' lt 'b', /e is /e, /e &lt;&lt; //e[2], /e >> //e[2], 1 ! (. + 1), 'a' => upper-case() => concat('x') }</r>
<r>{ '1' cast as xs:integer, '1' castable as xs:date, 1 instance of xs:integer, (1 treat as xs:integer), xs:date('2024-01-01') + xs:dayTimeDuration('P1D'), xs:dateTime('2024-01-01T00:00:00Z') - xs:dateTime('2024-01-01T00:00:00Z'), /e instance of element(e), () instance of empty-sequence(), /e instance of document-node(element(x)), @* instance of attribute()* , $tab instance of map(xs:string, xs:string), $arr instance of array(*) , 1 instance of item()}</r>
<r>{ f:plus(1, 2), string-join(('a','b'), ','), normalize-space(' a '), matches('a','a','i'), replace('a','a','b'), tokenize('a b'), tokenize('a,b',','), substring('abc',1,2), substring-before('a-b','-'), contains('a','b'), starts-with('a','b'), translate('a','b','c'), format-number(1234.5,'#.##0,00','de'), format-integer(3,'001'), round(2.5), round(2.55,1), abs(-1), ceiling(1.2), floor(1.2), number('x'), sum((1,2)), avg((1,2)), min((1,2)), max((1,2)), count((1,2)), distinct-values((1,1)), index-of((1,2),2), insert-before((1,2),1,3), remove((1,2),1), reverse((1,2)), subsequence((1,2),1,1), head((1,2)), tail((1,2)), exists(()), empty(()), zero-or-one(()), exactly-one(1), one-or-more(1), deep-equal(1,1), boolean(1), not(1), true(), false(), data(/e), name(/e), local-name(/e), namespace-uri(/e), node-name(/e), root(/e)/*/name(), path(/e), position(), last(), has-children(), innermost(//e)/name(), outermost(//e)/name() , sort((2,1)), compare('a','b'), codepoint-equal('a','b'), string-to-codepoints('a'), codepoints-to-string(97), upper-case('a'), lower-case('A'), encode-for-uri('a b'), string-length('a'), string(1), concat('a','b'), ends-with('a','b'), contains-token('a b','a'), normalize-unicode('a'), substring-after('a','b'), year-from-date(xs:date('2024-01-01')), month-from-date(xs:date('2024-01-01')), day-from-date(xs:date('2024-01-01')), hours-from-dateTime(xs:dateTime('2024-01-01T00:00:00Z')), timezone-from-date(xs:date('2024-01-01')), adjust-date-to-timezone(xs:date('2024-01-01'), xs:dayTimeDuration('PT0S')), dateTime(xs:date('2024-01-01'), xs:time('00:00:00')), days-from-duration(xs:dayTimeDuration('P1D')), years-from-duration(xs:yearMonthDuration('P1Y')), QName('urn:x','a:b'), resolve-QName('x', /*), prefix-from-QName(QName('urn:x','a:b')), local-name-from-QName(QName('urn:x','a:b')), namespace-uri-from-QName(QName('urn:x','a:b')), in-scope-prefixes(/*), namespace-uri-for-prefix('f', /*), round-half-to-even(2.5), analyze-string('a','a')/name(), seconds-from-time(xs:time('00:00:00')) }</r>
<xsl:if test="//nix">{error(QName('urn:x','x:a'), 'b')}</xsl:if>
<xsl:next-match/>
</out></xsl:template>
<xsl:template match="*" priority="-2"><xsl:apply-imports/></xsl:template>
<xsl:template name="zwei"><xsl:context-item use="optional"/><xsl:param name="a" as="xs:integer" required="yes"/><z><xsl:text>t{1}</xsl:text></z></xsl:template>
<xsl:template match="e[@id='x']/f | g[h] | @a | text()[. = 'x'] | comment() | processing-instruction() | document-node() | key('k','v')" mode="m2 m3" priority="2"><q/></xsl:template>
<xsl:template match=".[. instance of xs:string]" mode="#all"/>
<xsl:template match="$konfiguration//x" mode="m5"/>
</xsl:stylesheet>`
