namespace TeleCo.Gateway.Sandbox.Restconf;

/// <summary>The <c>fields</c> parameter, <c>a;b(c;d);e/f</c>, as a tree; a node without children means everything below it.</summary>
internal sealed class FieldTree
{
    private const int Deepest = 16;

    private readonly Dictionary<string, FieldTree> _children = [];

    public bool IsWhole => _children.Count == 0;

    public FieldTree? Child(string name) => _children.GetValueOrDefault(name);

    public static FieldTree Parse(string text)
    {
        var root = new FieldTree();
        var at = 0;
        root.Read(text, ref at, depth: 0);
        return at == text.Length && !root.IsWhole ? root : throw Bad(text);
    }

    private void Read(string text, ref int at, int depth)
    {
        if (depth > Deepest)
        {
            throw Bad(text);
        }

        while (true)
        {
            var node = Name(text, ref at);
            while (at < text.Length && text[at] == '/')
            {
                at++;
                node = node.Name(text, ref at);
            }

            if (at < text.Length && text[at] == '(')
            {
                at++;
                node.Read(text, ref at, depth + 1);
                at = at < text.Length && text[at] == ')' ? at + 1 : throw Bad(text);
            }

            if (at >= text.Length || text[at] != ';')
            {
                return;
            }

            at++;
        }
    }

    private FieldTree Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (';' or '(' or ')' or '/'))
        {
            at++;
        }

        var name = text[start..at];
        name = name[(name.IndexOf(':') + 1)..];
        if (name.Length == 0)
        {
            throw Bad(text);
        }

        if (!_children.TryGetValue(name, out var child))
        {
            _children[name] = child = new FieldTree();
        }

        return child;
    }

    private static RestconfError Bad(string text) => RestconfError.Invalid($"invalid fields: {text}");
}
